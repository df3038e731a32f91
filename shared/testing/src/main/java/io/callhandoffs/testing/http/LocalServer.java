package io.callhandoffs.testing.http;

import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An HTTP server that only this machine can reach, unless it is told to listen elsewhere. Every
/// request has a virtual thread of its own.
public final class LocalServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int maxBodyBytes;
  private volatile boolean started;

  private LocalServer(HttpServer server, int maxBodyBytes) {
    this.server = server;
    this.maxBodyBytes = maxBodyBytes;
  }

  /// Binds a port without answering there yet; 0 is any that is free.
  ///
  /// @param maxBodyBytes how much of a request's body is read
  /// @throws PortTaken if another program has it
  public static LocalServer bind(int port, int maxBodyBytes) {
    return bind(InetAddress.getLoopbackAddress(), port, maxBodyBytes);
  }

  /// The same at another address of this machine.
  public static LocalServer bind(InetAddress host, int port, int maxBodyBytes) {
    // Without this, small answers wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      var address = new InetSocketAddress(host, port);
      return new LocalServer(HttpServer.create(address, 0), maxBodyBytes);
    } catch (BindException _) {
      throw new PortTaken(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// Its URL on this machine.
  public String url() {
    return "http://localhost:" + port();
  }

  public void start(Function<LocalRequest, LocalResponse> site) {
    server.setExecutor(threads);
    var _ = server.createContext("/", exchange -> serve(exchange, site));
    started = true;
    server.start();
  }

  @Override
  public void close() {
    if (!started) {
      // The JDK's server frees its port only if it was started.
      started = true;
      server.start();
    }
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange, Function<LocalRequest, LocalResponse> site)
      throws IOException {
    try (exchange) {
      send(exchange, answer(request(exchange), site));
    }
  }

  private static LocalResponse answer(
      LocalRequest request, Function<LocalRequest, LocalResponse> site) {
    try {
      return site.apply(request);
    } catch (RuntimeException e) {
      LOG.error("{} failed", request, e);
      return LocalResponse.json(500, Map.of("message", "Internal Server Error"));
    }
  }

  private LocalRequest request(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(maxBodyBytes + 1);
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return new LocalRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        headers,
        body,
        body.length > maxBodyBytes);
  }

  private static void send(HttpExchange exchange, LocalResponse response) throws IOException {
    if (response.status() == LocalResponse.NONE.status()) {
      return;
    }
    response.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    boolean bodyless =
        exchange.getRequestMethod().equals("HEAD")
            || response.status() == 204
            || response.status() == 304
            || response.body().length == 0;
    exchange.sendResponseHeaders(response.status(), bodyless ? -1 : response.body().length);
    if (!bodyless) {
      exchange.getResponseBody().write(response.body());
    }
  }
}
