package io.callhandoffs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Secrets Manager for tests: it reads, makes, changes and deletes secrets as AWS does, so that the
/// real client is tested with all that it does around it.
///
/// ```java
/// @RegisterExtension final LocalSecrets secrets = new LocalSecrets();
/// ```
public final class LocalSecrets implements BeforeEachCallback, AfterEachCallback {

  private static final Pattern NAME = Pattern.compile("\"(?:SecretId|Name)\"\\s*:\\s*\"([^\"]*)\"");

  private static final Pattern VALUE =
      Pattern.compile("\"SecretString\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final Map<String, String> values = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile boolean broken;
  private @Nullable HttpServer server;

  @Override
  public void beforeEach(ExtensionContext context) {
    try {
      var door = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var started = HttpServer.create(door, 0);
      var _ = started.createContext("/", this::answer);
      started.start();
      server = started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server().stop(0);
  }

  /// From now on this is what a secret holds.
  public void put(String id, String value) {
    values.put(id, value);
  }

  /// From now on nobody gets an answer but "try again later".
  public void fail() {
    broken = true;
  }

  /// Ends what [#fail()] began.
  public void recover() {
    broken = false;
  }

  /// How many times somebody has asked.
  public int reads() {
    return reads.get();
  }

  /// Where the code under test finds this, to be added to that of [LocalDynamoDb].
  public Map<String, String> environment() {
    var url = "http://127.0.0.1:" + server().getAddress().getPort();
    return Map.of("AWS_ENDPOINT_URL_SECRETS_MANAGER", url);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      reads.incrementAndGet();
      var request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var name = found(NAME, request).orElse("");
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (broken) {
        send(exchange, 503, "{\"__type\": \"InternalServiceError\"}");
      } else if (deleted.contains(name) && !target.endsWith("RestoreSecret")) {
        send(exchange, 400, "{\"__type\": \"InvalidRequestException\"}");
      } else if (!values.containsKey(name) && !target.endsWith("CreateSecret")) {
        send(exchange, 400, "{\"__type\": \"ResourceNotFoundException\"}");
      } else {
        send(exchange, 200, done(target.replaceFirst(".*\\.", ""), name, request));
      }
    }
  }

  private String done(String operation, String name, String request) {
    switch (operation) {
      case "CreateSecret", "PutSecretValue" ->
          values.put(name, ESCAPED.matcher(found(VALUE, request).orElseThrow()).replaceAll("$1"));
      case "DeleteSecret" -> deleted.add(name);
      case "RestoreSecret" -> deleted.remove(name);
      default -> {}
    }
    return "{\"SecretString\": \"" + escaped(values.getOrDefault(name, "")) + "\"}";
  }

  private static Optional<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
  }

  /// What a secret holds now, if it is there.
  public Optional<String> value(String id) {
    return Optional.ofNullable(values.get(id)).filter(_ -> !deleted.contains(id));
  }

  private static String escaped(String value) {
    return value.replaceAll("[\"\\\\]", Matcher.quoteReplacement("\\") + "$0");
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("content-type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private HttpServer server() {
    if (server == null) {
      throw new IllegalStateException("there are secrets only while a test runs");
    }
    return server;
  }
}
