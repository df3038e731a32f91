package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.digest.Sha256;
import io.callhandoffs.signing.LastSignature;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioWebhookTest {

  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String OTHER = "AC" + "b".repeat(32);
  private static final String TOKEN = TestSecrets.of("current");
  private static final String THEIRS = TestSecrets.of("other");
  private static final String FUNCTION_URL = "xyz.lambda-url.eu-west-1.on.aws";
  private static final String PUBLIC = "https://calls.example.org";
  private static final String SECRET_ID = "twilio";
  private static final String SECRET =
      """
      {"accounts": {
        "%s": {"current": "%s", "pending": "%s", "previous": "%s"},
        "%s": {"current": "%s", "pending": "", "previous": " "}}}
      """
          .formatted(
              ACCOUNT, TOKEN, TestSecrets.of("pending"), TestSecrets.of("previous"), OTHER, THEIRS)
          .replace("\n", "");

  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private final List<WebhookRequest> seen = new ArrayList<>();
  private final List<LastSignature> noted = new CopyOnWriteArrayList<>();

  @BeforeEach
  void connect() {
    secrets.put(SECRET_ID, SECRET);
  }

  @Test
  void answersASignedRequest() {
    var response = serve(webhook(), call().event());

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("<Response/>");
    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/xml; charset=utf-8")
        .containsEntry("cache-control", "no-store");
    assertThat(seen.getFirst().params().find("SpeechResult")).contains("O'Hara + 😀  ");
    assertThat(seen.getFirst().params().find("FromCity")).contains("");
  }

  @Test
  void findsHeadersHoweverTheyAreSpelled() {
    var event = call().event();
    var capitals = new HashMap<String, String>();
    event.getHeaders().forEach((name, value) -> capitals.put(name.toUpperCase(Locale.ROOT), value));
    event.setHeaders(capitals);

    assertThat(status(event)).isEqualTo(200);
  }

  @Test
  void readsABodyThatIsNotBase64() {
    assertThat(status(call().plain().event())).isEqualTo(200);
  }

  @Test
  void tellsFunctionUrlAndApiApart() {
    var webhook = webhook();

    var _ = serve(webhook, call().event());
    var _ = serve(webhook, call().byFunctionUrl(FUNCTION_URL).event());

    assertThat(seen).extracting(WebhookRequest::byFunctionUrl).containsExactly(false, true);
    assertThat(seen)
        .extracting(WebhookRequest::base)
        .containsExactly("https://" + TwilioRequest.DOMAIN, "https://" + FUNCTION_URL);
  }

  @Test
  void ignoresHeadersThatNameAHost() {
    var forged =
        call()
            .signedFor("https://evil.example.com")
            .header("host", "evil.example.com")
            .header("x-forwarded-host", "evil.example.com");

    assertThat(status(forged.event())).isEqualTo(403);
    assertThat(status(call().header("host", "evil.example.com").event())).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {PUBLIC, PUBLIC + "/", PUBLIC + "/telephone", PUBLIC + ":8443"})
  void acceptsSignaturesOfTheConfiguredAddress(String configured) {
    var address = configured.replaceAll("/$", "");
    var webhook = webhook(Map.of("PUBLIC_URL", configured));

    assertThat(serve(webhook, call().signedFor(address).event()).getStatusCode()).isEqualTo(200);
    assertThat(
            serve(webhook, call().signedFor(address).byFunctionUrl(FUNCTION_URL).event())
                .getStatusCode())
        .isEqualTo(200);
    assertThat(seen).extracting(WebhookRequest::base).containsOnly(address);
    assertThat(seen).extracting(WebhookRequest::byFunctionUrl).containsOnly(false);
  }

  @Test
  void acceptsANamedStageWhetherOrNotItsDomainShowsIt() {
    var hidden = call().stage("live").signedFor(PUBLIC);

    assertThat(status(call().stage("live").event())).isEqualTo(200);
    assertThat(serve(webhook(Map.of("PUBLIC_URL", PUBLIC)), hidden.event()).getStatusCode())
        .isEqualTo(200);
    assertThat(seen).extracting(WebhookRequest::path).containsOnly("/voice/call");
    assertThat(seen)
        .extracting(WebhookRequest::base)
        .containsExactly("https://" + TwilioRequest.DOMAIN + "/live", PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "a,b", "😀"})
  void refusesAWrongSignature(String signature) {
    var response = serve(webhook(), call().header("x-twilio-signature", signature).event());

    assertThat(response.getStatusCode()).isEqualTo(403);
    assertThat(response.getBody()).isNull();
    assertThat(seen).isEmpty();
  }

  @Test
  void refusesNoSignatureAndTwoSignatures() {
    var event = call().event();
    var twice = event.getHeaders().get("x-twilio-signature");
    var joined = call().header("x-twilio-signature", twice + "," + twice).event();
    event.getHeaders().remove("x-twilio-signature");

    assertThat(status(event)).isEqualTo(403);
    assertThat(status(joined)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "HEAD"})
  void refusesMethodsOtherThanPost(String method) {
    assertThat(status(call().method(method).event())).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%zz", "a=%", "%e=1"})
  void refusesBrokenEscapes(String body) {
    assertThat(status(call().event(body))).isEqualTo(403);
  }

  @Test
  void refusesABodyThatIsBrokenBase64() {
    var event = call().event();
    event.setBody("*** not base64 ***");

    assertThat(status(event)).isEqualTo(403);
  }

  @Test
  void refusesAFormThatWasChangedOnTheWay() {
    assertThat(status(call().event("AccountSid=" + ACCOUNT + "&CallSid=CAx"))).isEqualTo(403);
  }

  @Test
  void refusesBodiesThatTwilioNeverSendsWithoutReadingThem() {
    var tooLarge = "a".repeat(UnverifiedRequest.MAX_BODY_BYTES + 3);

    assertThat(status(call().event(tooLarge))).isEqualTo(413);
    assertThat(status(call().plain().event(tooLarge))).isEqualTo(413);
    assertThat(secrets.reads()).isZero();
  }

  @Test
  void acceptsTheLargestBodyThatIsAllowed() {
    var fits =
        request(ACCOUNT, TOKEN).with("Words", "w".repeat(UnverifiedRequest.MAX_BODY_BYTES - 60));

    assertThat(status(fits.event())).isEqualTo(200);
  }

  @Test
  void countsABodyAsTooLargeFromTheFirstByteTooMany() {
    var largest = "a".repeat(UnverifiedRequest.MAX_BODY_BYTES);

    assertThat(new UnverifiedRequest(call().plain().event(largest)).isTooLarge()).isFalse();
    assertThat(new UnverifiedRequest(call().plain().event(largest + "a")).isTooLarge()).isTrue();
  }

  @Test
  void printsNothingOfARequestButWhereItWent() {
    assertThat(new UnverifiedRequest(call().plain().event("From=%2B14155550100")))
        .hasToString("POST /voice/call (19 characters)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"current", "pending", "previous"})
  void acceptsEveryTokenOfARotation(String token) {
    assertThat(status(request(ACCOUNT, TestSecrets.of(token)).event())).isEqualTo(200);
  }

  @Test
  void acceptsATokenForItsOwnAccountOnly() {
    assertThat(status(request(OTHER, THEIRS).event())).isEqualTo(200);
    assertThat(status(request(OTHER, TOKEN).event())).isEqualTo(403);
    assertThat(status(request(ACCOUNT, THEIRS).event())).isEqualTo(403);
  }

  @Test
  void refusesAnAccountThatIsNotConnected() {
    assertThat(status(request("AC" + "c".repeat(32), TOKEN).event())).isEqualTo(403);
    assertThat(status(TwilioRequest.to("/voice/call").signedWith(TOKEN).event())).isEqualTo(403);
  }

  @Test
  void neverAcceptsABlankToken() {
    assertThat(status(request(OTHER, " ").event())).isEqualTo(403);
  }

  @Test
  void checksTheHashOfABodyThatIsNotAForm() {
    var body = "{\"CallSid\": \"CA1\"}";
    var hash = Sha256.hex(body);

    assertThat(status(json("?bodySHA256=" + hash).event(body))).isEqualTo(200);
    assertThat(status(json("?bodySHA256=" + hash).event(body + " "))).isEqualTo(403);
    assertThat(status(json("?bodySHA256=" + hash.toUpperCase(Locale.ROOT)).event(body)))
        .isEqualTo(403);
    assertThat(status(json("?bodySHA256=" + hash + "&bodySHA256=" + hash).event(body)))
        .isEqualTo(403);
    assertThat(status(json("").event(body))).isEqualTo(403);
  }

  @Test
  void answers500WhenTheSecretCannotBeRead() {
    secrets.fail();

    var response = serve(webhook(), call().event());

    assertThat(response.getStatusCode()).isEqualTo(500);
    assertThat(response.getBody()).isNull();
    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not JSON", "{}", "[]"})
  void answers500WhenTheSecretIsMalformed(String value) {
    secrets.put(SECRET_ID, value);

    assertThat(status(call().event())).isEqualTo(500);
    assertThat(seen).isEmpty();
  }

  @Test
  void readsTheSecretOnceAMinute() {
    var webhook = webhook();

    for (int i = 0; i < 5; i++) {
      assertThat(serve(webhook, call().event()).getStatusCode()).isEqualTo(200);
    }
    assertThat(secrets.reads()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(61));
    assertThat(serve(webhook, call().event()).getStatusCode()).isEqualTo(200);
    assertThat(secrets.reads()).isEqualTo(2);
  }

  @Test
  void readsTheSecretAgainForTheFirstSignatureWithANewToken() {
    var webhook = webhook();
    assertThat(serve(webhook, call().event()).getStatusCode()).isEqualTo(200);
    secrets.put(SECRET_ID, SECRET.replace(TestSecrets.of("pending"), TestSecrets.of("brand new")));
    clock.advance(Duration.ofSeconds(11));

    assertThat(
            serve(webhook, request(ACCOUNT, TestSecrets.of("brand new")).event()).getStatusCode())
        .isEqualTo(200);
    assertThat(secrets.reads()).isEqualTo(2);
  }

  @Test
  void doesNotReadTheSecretForEveryForgedSignature() {
    var webhook = webhook();
    for (int i = 0; i < 20; i++) {
      clock.advance(Duration.ofSeconds(1));
      assertThat(serve(webhook, request(ACCOUNT, "forged").event()).getStatusCode()).isEqualTo(403);
    }

    assertThat(secrets.reads()).isLessThanOrEqualTo(3);
  }

  @Test
  void stopsAcceptingARevokedToken() {
    var webhook = webhook();
    assertThat(serve(webhook, call().event()).getStatusCode()).isEqualTo(200);

    secrets.put(SECRET_ID, SECRET.replace(TOKEN, TestSecrets.of("another")));
    clock.advance(Duration.ofSeconds(61));

    assertThat(serve(webhook, call().event()).getStatusCode()).isEqualTo(403);
  }

  @Test
  void answersFailSafeWhenTheAnswerFails() {
    var response =
        webhook()
            .serve(
                call().event(),
                _ -> {
                  throw new IllegalStateException("the database is away");
                },
                _ -> Optional.of("<Response><Dial/></Response>"));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getBody()).isEqualTo("<Response><Dial/></Response>");
  }

  /// Twilio repeats what is answered so, and takes any TwiML for a success.
  @Test
  void answers503IfTheFailSafeHasNoAnswer() {
    var response =
        webhook()
            .serve(
                call().event(),
                _ -> {
                  throw new IllegalStateException("the database is away");
                },
                _ -> Optional.empty());

    assertThat(response.getStatusCode()).isEqualTo(503);
    assertThat(response.getBody()).isNull();
  }

  @Test
  void answersFailSafeInTimeAndInterruptsTheAnswerThatTookTooLong() throws Exception {
    var interrupted = new CountDownLatch(1);
    var started = System.nanoTime();

    var response =
        webhook()
            .serve(
                call().event(),
                _ -> {
                  try {
                    Thread.sleep(Duration.ofMinutes(1));
                  } catch (InterruptedException _) {
                    interrupted.countDown();
                  }
                  return "<Response><Say>Too late</Say></Response>";
                },
                _ -> Optional.of("<Response><Dial/></Response>"));

    assertThat(response.getBody()).isEqualTo("<Response><Dial/></Response>");
    // The answer would take a minute. Twilio gives up after fifteen seconds.
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(14));
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void answers500WhenTheFailSafeFailsToo() {
    var response =
        webhook()
            .serve(
                call().event(),
                _ -> {
                  throw new IllegalStateException("one");
                },
                _ -> {
                  throw new IllegalStateException("two");
                });

    assertThat(response.getStatusCode()).isEqualTo(500);
  }

  private static TwilioRequest call() {
    return request(ACCOUNT, TOKEN).with("SpeechResult", "O'Hara + 😀  ").with("FromCity", "");
  }

  private static TwilioRequest request(String account, String token) {
    return TwilioRequest.to("/voice/call?turn=1").with("AccountSid", account).signedWith(token);
  }

  private static TwilioRequest json(String query) {
    return TwilioRequest.to("/voice/call" + query)
        .header("content-type", "application/json")
        .signedWith(TOKEN);
  }

  private int status(APIGatewayV2HTTPEvent event) {
    return serve(webhook(), event).getStatusCode();
  }

  private APIGatewayV2HTTPResponse serve(TwilioWebhook webhook, APIGatewayV2HTTPEvent event) {
    return webhook.serve(
        event,
        request -> {
          seen.add(request);
          return "<Response/>";
        },
        _ -> Optional.of("fail-safe"));
  }

  private TwilioWebhook webhook() {
    return webhook(Map.of());
  }

  private TwilioWebhook webhook(Map<String, String> more) {
    var variables = new HashMap<>(secrets.environment());
    variables.put("TWILIO_SECRET", SECRET_ID);
    variables.putAll(more);
    var environment = new Environment(variables);
    return new TwilioWebhook(environment, new CrtClients(environment).secrets(), noted::add, clock);
  }
}
