package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.callhandoffs.aws.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContainerCredentialsTest {

  private static final Instant BEGIN = Instant.parse("2026-11-30T12:00:00Z");

  private final AtomicInteger asked = new AtomicInteger();
  private final Time time = new Time();
  private HttpServer server;
  private int status = 200;
  private String expiration = "2026-11-30T13:00:00Z";

  /// A clock that a test sets.
  private static final class Time extends Clock {

    private Instant now = BEGIN;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/credentials", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int count = asked.incrementAndGet();
    var isAllowed = "the token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    var json =
        "{\"AccessKeyId\":\"key"
            + count
            + "\",\"SecretAccessKey\":\"secret\",\"Token\":\"session\","
            + "\"Expiration\":\""
            + expiration
            + "\",\"RoleArn\":null}";
    var bytes = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(isAllowed ? status : 403, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private CredentialsSource source(String token) {
    var uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/credentials";
    return new ContainerCredentials(URI.create(uri), Optional.of(token), time);
  }

  private static String key(CredentialsSource source) throws Exception {
    return new String(source.current().getAccessKeyId(), UTF_8);
  }

  @Test
  void areAskedForOnceUntilTheyNearlyExpire() throws Exception {
    var source = source("the token");
    assertThat(key(source)).isEqualTo("key1");
    time.now = BEGIN.plus(Duration.ofMinutes(54));
    assertThat(key(source)).isEqualTo("key1");
    time.now = BEGIN.plus(Duration.ofMinutes(56));
    assertThat(key(source)).isEqualTo("key2");
    assertThat(source.current().getSessionToken()).isEqualTo("session".getBytes(UTF_8));
  }

  @Test
  void areUsedUntilTheyExpireIfThereAreNoOthers() throws Exception {
    var source = source("the token");
    assertThat(key(source)).isEqualTo("key1");
    status = 500;
    time.now = BEGIN.plus(Duration.ofMinutes(56));
    assertThat(key(source)).isEqualTo("key1");
    time.now = BEGIN.plus(Duration.ofMinutes(61));
    assertThatThrownBy(source::current).isInstanceOf(NoAnswerException.class);
  }

  @Test
  void areNoneWithoutTheRightTokenOrAnAddress() {
    assertThatThrownBy(() -> source("another").current()).isInstanceOf(NoAnswerException.class);
    var nowhere = CredentialsSource.of(new Environment(Map.of("AWS_REGION", "eu-west-1")));
    assertThatThrownBy(nowhere::current).isInstanceOf(NoAnswerException.class);
  }

  @Test
  void areThoseOfTheEnvironmentWhereItHasThem() throws Exception {
    var source =
        CredentialsSource.of(
            new Environment(
                Map.of(
                    "AWS_ACCESS_KEY_ID", "key",
                    "AWS_SECRET_ACCESS_KEY", "secret",
                    "AWS_SESSION_TOKEN", "session",
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/")));

    assertThat(key(source)).isEqualTo("key");
    assertThat(source.current().getSessionToken()).isEqualTo("session".getBytes(UTF_8));
  }

  @Test
  void areAskedForWhereTheEnvironmentNamesAnAddress() throws Exception {
    var uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/credentials";
    expiration = "9999-01-01T00:00:00Z";
    var source =
        CredentialsSource.of(
            new Environment(
                Map.of(
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                    uri,
                    "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                    "the token")));

    assertThat(key(source)).isEqualTo("key1");
  }

  @Test
  void areNoneIfTheyCannotBeReadAndAreNotQuoted() {
    expiration = "tomorrow";
    assertThatThrownBy(() -> source("the token").current())
        .isInstanceOf(NoAnswerException.class)
        .hasMessage("the credentials cannot be read")
        .hasNoCause();
  }
}
