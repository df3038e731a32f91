package io.callhandoffs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.utils.Md5Utils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Simulates EventBridge, SQS and SNS for the real clients: records all requests, and refuses those
/// that it is told to.
public final class Amazon implements AutoCloseable {

  public static final String QUEUE =
      "https://sqs.eu-west-1.amazonaws.com/000000000000/webhooks.fifo";
  public static final String DEAD_LETTERS = "https://sqs.eu-west-1.amazonaws.com/000000000000/dead";

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String PUBLISHED =
      "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>";

  private record Asked(String what, JsonNode body) {}

  private final List<Asked> all = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Optional<String> refused = Optional.empty();

  public Amazon() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = server.createContext("/", this::answer);
    server.start();
  }

  /// Where the clients find it, and what the functions' variables say of bus, queues and topic.
  public Map<String, String> environment() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "AWS_ENDPOINT_URL_EVENTBRIDGE", url,
        "AWS_ENDPOINT_URL_SQS", url,
        "AWS_ENDPOINT_URL_SNS", url,
        "ALARM_TOPIC", "arn:aws:sns:eu-west-1:123456789012:alarms",
        "EVENT_BUS", "handoffs",
        "WEBHOOK_QUEUE", QUEUE,
        "DEAD_LETTERS", DEAD_LETTERS);
  }

  /// From now on requests that contain `text` are refused.
  public void refuse(String text) {
    refused = Optional.of(text);
  }

  public void refuseNothing() {
    refused = Optional.empty();
  }

  /// The entries that EventBridge took.
  public List<JsonNode> events() {
    return asked("PutEvents").stream().map(body -> body.path("Entries").path(0)).toList();
  }

  /// Our own id of an entry's event.
  public static String id(JsonNode entry) {
    return JSON.readTree(entry.path("Detail").asString()).path("id").asString();
  }

  /// What was mailed: each with `Subject` and `Message`.
  public List<JsonNode> mails() {
    return asked("Publish");
  }

  /// The requests for an action, such as `SendMessage`.
  public List<JsonNode> asked(String what) {
    return all.stream().filter(one -> one.what().equals(what)).map(Asked::body).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      // SNS alone speaks AWS's older protocol: forms, and XML.
      var body = target.isPresent() ? JSON.readTree(sent) : form(sent);
      var what = target.map(name -> name.replaceFirst(".*\\.", "")).orElse("Publish");
      var isRefused = refused.filter(body.toString()::contains).isPresent();
      if (!isRefused) {
        all.add(new Asked(what, body));
      }
      if (target.isPresent()) {
        reply(exchange, 200, JSON.writeValueAsString(answer(what, body, isRefused)));
      } else {
        reply(exchange, isRefused ? 400 : 200, isRefused ? "<ErrorResponse/>" : PUBLISHED);
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("content-type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static JsonNode form(String body) {
    var fields = JSON.createObjectNode();
    for (var pair : body.split("&", -1)) {
      var parts = pair.split("=", 2);
      var _ = fields.put(parts[0], URLDecoder.decode(parts.length == 2 ? parts[1] : "", UTF_8));
    }
    return fields;
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
    return HexFormat.of().formatHex(Md5Utils.computeMD5Hash(text.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
