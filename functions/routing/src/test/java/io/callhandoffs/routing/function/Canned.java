package io.callhandoffs.routing.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/// A server that has the same answer to everything.
final class Canned implements AutoCloseable {

  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String body = "{}";

  private Canned(HttpServer server) throws IOException {
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var _ = server.createContext("/", this::answer);
    server.start();
  }

  static Canned http() throws IOException {
    return new Canned(HttpServer.create());
  }

  /// One that begins to speak TLS, and then has nothing to show.
  static Canned httpsWithoutCertificate() throws IOException, NoSuchAlgorithmException {
    var server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(SSLContext.getDefault()));
    return new Canned(server);
  }

  /// From now on this is the answer.
  void say(int code, String text) {
    status = code;
    body = text;
  }

  /// `127.0.0.1` and the port.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// How often, since this was last called.
  int asked() {
    return asked.getAndSet(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var _ = asked.incrementAndGet();
    var _ = exchange.getRequestBody().readAllBytes();
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
