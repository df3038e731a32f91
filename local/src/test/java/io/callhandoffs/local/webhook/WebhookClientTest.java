package io.callhandoffs.local.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.twilio.security.RequestValidator;
import io.callhandoffs.local.twilio.Signing;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookClientTest {

  private static final TwilioAccount ACCOUNT = new TwilioAccount("AC1", "token");
  private static final Map<String, String> FORM =
      Map.of("SpeechResult", "ça va? 100% & 😀", "FromCity", "", "To", "+442079460018", "a", " b ");

  private final LocalServer server = LocalServer.bind(0, 1_000_000);
  private final WebhookClient client = new WebhookClient(() -> Signing.byToken(ACCOUNT.token()));
  private final List<LocalRequest> got = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/voice", "/voice?handoff=hnd_1&attempt=2", "/v?x=a%2Bb%20c&y=%C3%A9"})
  void signsAsTwiliosOwnSdkExpects(String path) throws WebhookFailure {
    serve(_ -> LocalResponse.of(200, "text/xml", "<Response/>"));

    var _ = client.send(Webhook.post(server.url() + path), FORM, 0);

    var validator = new RequestValidator(ACCOUNT.token());
    var signature = got.getFirst().header("x-twilio-signature").orElseThrow();
    assertThat(validator.validate(server.url() + path, FORM, signature)).isTrue();
    assertThat(validator.validate(server.url() + path + "x", FORM, signature)).isFalse();
  }

  @Test
  void doesNotSendTheFragment() throws WebhookFailure {
    serve(_ -> LocalResponse.of(200, "text/xml", "<Response/>"));

    var _ = client.send(Webhook.post(server.url() + "/voice#rc=2&rp=5xx"), Map.of(), 0);

    assertThat(got.getFirst().uri()).hasToString("/voice");
  }

  @Test
  void retriesOnlyWithOverridesInTheUrl() {
    serve(_ -> LocalResponse.empty(503));

    assertThatThrownBy(() -> client.send(Webhook.post(server.url() + "/once"), Map.of(), 0))
        .isInstanceOf(WebhookFailure.class);
    assertThat(got).hasSize(1);

    assertThatThrownBy(
            () -> client.send(Webhook.post(server.url() + "/again#rc=2&rp=5xx"), Map.of(), 0))
        .isInstanceOf(WebhookFailure.class);
    assertThat(got).hasSize(4);
    assertThat(got.stream().skip(1).map(r -> r.header("i-twilio-idempotency-token")).distinct())
        .hasSize(1);
  }

  @Test
  void appliesTheTimeoutOfTheUrl() {
    serve(_ -> {
      pause(Duration.ofSeconds(2));
      return LocalResponse.empty(200);
    });

    assertFailure("/slow#rt=200&rc=0", WebhookFailure.NO_USE, "no answer within");
  }

  @Test
  void refusesAnswersOver64Kilobytes() {
    serve(_ -> LocalResponse.of(200, "text/xml", "x".repeat(65_537)));

    assertFailure("/large", WebhookFailure.TOO_LARGE, "65537 bytes");
  }

  @Test
  void reportsAServerThatCannotBeReached() {
    server.close();

    assertFailure("/", WebhookFailure.NO_CONNECTION, "nobody answers");
  }

  @Test
  void putsTheFormIntoTheQueryOfAGet() throws WebhookFailure {
    serve(_ -> LocalResponse.of(200, "text/xml", "<Response/>"));

    var _ =
        client.send(
            Webhook.of(server.url() + "/v", "GET", Optional.empty()), Map.of("a", "b c"), 0);

    assertThat(got.getFirst().uri()).hasToString("/v?a=b+c");
    assertThat(got.getFirst().body()).isEmpty();
  }

  @Test
  void resolvesRelativeUrlsAgainstTheirDocument() {
    var base = Optional.of(URI.create("https://example.com/voice/call?x=1"));

    assertThat(Webhook.of("dial-status", "POST", base).url())
        .hasToString("https://example.com/voice/dial-status");
    assertThatThrownBy(() -> Webhook.of("dial-status", "POST", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertFailure(String path, int code, String message) {
    assertThatThrownBy(() -> client.send(Webhook.post(server.url() + path), Map.of(), 0))
        .hasMessageContaining(message)
        .asInstanceOf(type(WebhookFailure.class))
        .extracting(WebhookFailure::code)
        .isEqualTo(code);
  }

  private void serve(Function<LocalRequest, LocalResponse> site) {
    server.start(request -> {
      got.add(request);
      return site.apply(request);
    });
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
