package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.aws.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A service on this machine that fails in one way as often as it is told, and then answers.
final class FaultyService implements AutoCloseable {

  /// What goes wrong.
  sealed interface Fault {}

  /// An answer.
  record Says(int status, String body) implements Fault {}

  /// An answer whose checksum is not that of its body.
  record Damages(String body) implements Fault {}

  /// The connection ends without an answer.
  record HangsUp() implements Fault {}

  /// The answer comes too late.
  record Sleeps(long millis) implements Fault {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();
  private final Fault fault;
  private final int times;

  FaultyService(Fault fault, int times) throws IOException {
    this.fault = fault;
    this.times = times;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  Environment environment() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new Environment(
        Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ENDPOINT_URL_DYNAMODB", url,
            "AWS_ENDPOINT_URL_SECRETS_MANAGER", url,
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local"));
  }

  int requests() {
    return requests.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var _ = exchange.getRequestBody().readAllBytes();
    if (requests.incrementAndGet() > times) {
      send(exchange, 200, "{}");
      return;
    }
    switch (fault) {
      case Says(var status, var body) -> send(exchange, status, body);
      case Damages(var body) -> {
        exchange.getResponseHeaders().add("x-amz-crc32", "1");
        send(exchange, 200, body);
      }
      case HangsUp() -> exchange.close();
      case Sleeps(var millis) -> {
        sleep(millis);
        send(exchange, 200, "{}");
      }
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
