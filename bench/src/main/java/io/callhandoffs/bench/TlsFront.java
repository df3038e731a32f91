package io.callhandoffs.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/// Takes TLS off the connections to a server of this machine, as AWS's endpoints do, and counts the
/// requests.
final class TlsFront implements AutoCloseable {

  /// Every request to AWS's JSON protocols has this header, on a line of its own.
  private static final String REQUEST = "\nx-amz-target:";

  private static final int BACKLOG = 50;

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();

  private TlsFront(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  /// @param port of the server, on this machine
  static TlsFront before(int port, SSLContext tls) {
    try {
      var listener =
          tls.getServerSocketFactory()
              .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      var front = new TlsFront(listener, port);
      var _ = Thread.ofVirtual().start(front::accept);
      return front;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "https://localhost:" + listener.getLocalPort();
  }

  /// How many requests have come since it was asked last.
  int requests() {
    return requests.getAndSet(0);
  }

  /// Drops all connections, as a restore from a snapshot does.
  void drop() {
    sockets.forEach(TlsFront::close);
  }

  @Override
  public void close() {
    close(listener);
    drop();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        client.setTcpNoDelay(true);
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        server.setTcpNoDelay(true);
        var _ = Thread.ofVirtual().start(() -> carry(client, server, new Occurrences(REQUEST)));
        var _ = Thread.ofVirtual().start(() -> carry(server, client, new Occurrences(REQUEST)));
      } catch (IOException _) {
        // The listener was closed, which ends the loop, or a client left while it was accepted.
      }
    }
  }

  private void carry(Socket from, Socket to, Occurrences found) {
    var bytes = new byte[16_384];
    sockets.add(from);
    try (from;
        to) {
      var in = from.getInputStream();
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        requests.addAndGet(found.in(bytes, n));
        to.getOutputStream().write(bytes, 0, n);
      }
    } catch (IOException _) {
      // One side has gone, so the other may go as well.
    } finally {
      sockets.remove(from);
    }
  }

  private static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException _) {
      // Nothing more can be done to close it.
    }
  }
}
