package io.callhandoffs.local.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The local Twilio on a port that only this machine can reach.
public final class TwilioServer implements AutoCloseable {

  /// Twilio's requests to be are small; more is somebody's mistake.
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final LocalTwilio twilio;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Answers from now on.
  ///
  /// @param port 0 is any that is free
  public TwilioServer(LocalTwilio twilio, int port) {
    this.twilio = twilio;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    var _ = server.createContext("/", this::serve);
    server.start();
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /// Closed without an answer, an exchange is to the client a connection that broke.
  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = request(exchange);
      var answer = answer(request, twilio.faults().next(request));
      if (answer.isPresent()) {
        send(exchange, answer.get());
      }
    }
  }

  private Optional<Answer> answer(Request request, Optional<Fault> fault) {
    if (fault.isEmpty()) {
      return Optional.of(twilio.answer(request));
    }
    return switch (fault.get().kind()) {
      case SLOW -> {
        pause();
        yield Optional.of(twilio.answer(request));
      }
      case TOO_MANY -> Optional.of(Answer.of(new Refusal(429, 20429, "Too Many Requests")));
      case ERROR_BEFORE -> Optional.of(broken());
      case ERROR_AFTER -> {
        var _ = twilio.answer(request);
        yield Optional.of(broken());
      }
      case HTML_502 ->
          Optional.of(Answer.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>"));
      case RESET_AFTER -> {
        var _ = twilio.answer(request);
        yield Optional.empty();
      }
    };
  }

  private static Answer broken() {
    return Answer.of(new Refusal(500, 20500, "An internal server error has occurred"));
  }

  private static void pause() {
    try {
      Thread.sleep(Faults.SLOWNESS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    return Request.of(
        exchange.getRequestMethod(),
        uri.getPath(),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
        exchange.getRequestBody().readNBytes(MAX_BODY_BYTES));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    var bodyless = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), bodyless ? -1 : answer.body().length);
    if (!bodyless) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
