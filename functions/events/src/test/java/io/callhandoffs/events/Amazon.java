package io.callhandoffs.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Simulates EventBridge and SQS for the real clients: records all requests, and refuses those that
/// it is told to.
final class Amazon implements AutoCloseable {

  static final String QUEUE = "https://sqs.eu-west-1.amazonaws.com/000000000000/webhooks.fifo";
  static final String DEAD_LETTERS = "https://sqs.eu-west-1.amazonaws.com/000000000000/dead";

  private static final JsonMapper JSON = JsonMapper.shared();

  private record Asked(String what, JsonNode body) {}

  private final List<Asked> all = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Optional<String> refused = Optional.empty();

  Amazon() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = server.createContext("/", this::answer);
    server.start();
  }

  Map<String, String> environment() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "AWS_ENDPOINT_URL_EVENTBRIDGE", url,
        "AWS_ENDPOINT_URL_SQS", url,
        "EVENT_BUS", "handoffs",
        "WEBHOOK_QUEUE", QUEUE,
        "DEAD_LETTERS", DEAD_LETTERS);
  }

  /// From now on EventBridge refuses events that contain `text`.
  void refuse(String text) {
    refused = Optional.of(text);
  }

  void refuseNothing() {
    refused = Optional.empty();
  }

  List<JsonNode> events() {
    return asked("PutEvents").stream().map(body -> body.path("Entries").path(0)).toList();
  }

  /// Our own id of an entry's event.
  static String id(JsonNode entry) {
    return JSON.readTree(entry.path("Detail").asString()).path("id").asString();
  }

  List<JsonNode> asked(String what) {
    return all.stream().filter(one -> one.what().equals(what)).map(Asked::body).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst(".*\\.", "");
      var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      var isRefused = refused.filter(body.toString()::contains).isPresent();
      if (!isRefused) {
        all.add(new Asked(target, body));
      }
      var bytes = JSON.writeValueAsBytes(answer(target, body, isRefused));
      exchange.getResponseHeaders().add("content-type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, Object> answer(String target, JsonNode body, boolean isRefused) {
    return switch (target) {
      case "PutEvents" ->
          isRefused
              ? Map.of(
                  "FailedEntryCount", 1, "Entries", List.of(Map.of("ErrorCode", "InternalFailure")))
              : Map.of("FailedEntryCount", 0, "Entries", List.of(Map.of("EventId", "1")));
      case "SendMessage" ->
          Map.of("MessageId", "1", "MD5OfMessageBody", md5(body.path("MessageBody").asString()));
      default -> Map.of();
    };
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
