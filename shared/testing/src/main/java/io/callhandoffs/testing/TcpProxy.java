package io.callhandoffs.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A TCP proxy before a server on this machine, which can be cut or stalled to make a real outage:
/// the client sees a closed connection or silence.
final class TcpProxy implements Closeable {

  private enum State {
    WORKS,
    STALLED,
    CUT
  }

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WORKS;

  private TcpProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  static TcpProxy to(int port) {
    try {
      var proxy = new TcpProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
      var _ = Thread.ofVirtual().name("proxy-to-" + port).start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  void cut() {
    state = State.CUT;
    closeAll();
  }

  void stall() {
    state = State.STALLED;
  }

  void mend() {
    closeAll();
    state = State.WORKS;
  }

  @Override
  public void close() {
    quietly(listener);
    closeAll();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        sockets.add(client);
        if (state == State.CUT) {
          drop(client);
        } else {
          connect(client);
        }
      } catch (IOException _) {
        // Either the listener was closed, which ends the loop, or a client left while it was
        // accepted.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    var server = new Socket(InetAddress.getLoopbackAddress(), target);
    sockets.add(server);
    var _ = Thread.ofVirtual().start(() -> carry(client, server));
    var _ = Thread.ofVirtual().start(() -> carry(server, client));
  }

  private void carry(Socket from, Socket to) {
    var bytes = new byte[16_384];
    try (from;
        to) {
      var in = from.getInputStream();
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (state == State.WORKS) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
    } catch (IOException _) {
      // One side has gone, so the other may go as well.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private void closeAll() {
    sockets.forEach(this::drop);
  }

  private void drop(Socket socket) {
    quietly(socket);
    sockets.remove(socket);
  }

  private static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException _) {
      // Nothing more can be done to close it.
    }
  }
}
