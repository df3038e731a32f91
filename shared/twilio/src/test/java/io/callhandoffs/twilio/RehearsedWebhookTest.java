package io.callhandoffs.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.signing.LastSignature;
import io.callhandoffs.signing.SigningKey;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsedWebhookTest {

  private static final String ACCOUNT = "AC" + "a".repeat(32);
  private static final String TOKEN = TestSecrets.of("token");
  private static final SigningKey KEY =
      new SigningKey("webhooks_sharedkey_1", TestSecrets.of("shared"));
  private static final PhoneNumber NUMBER = new PhoneNumber("+442079460100");
  private static final String VOICE = "https://" + TwilioRequest.DOMAIN;

  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final List<WebhookRequest> seen = new ArrayList<>();
  private final List<LastSignature> noted = new CopyOnWriteArrayList<>();
  private TwilioWebhook webhook;

  @BeforeEach
  void open() {
    secrets.put(
        "twilio",
        """
        {"accounts": {"%s": {"current": "%s", "signing_keys": [{"id": "%s", "secret": "%s"}]}}}
        """
            .formatted(ACCOUNT, TOKEN, KEY.id(), KEY.secret()));
    var variables = new HashMap<>(secrets.environment());
    variables.put("TWILIO_SECRET", "twilio");
    var environment = new Environment(variables);
    var clock = TestClock.at("2026-11-23T12:00:00Z");
    webhook =
        new TwilioWebhook(environment, new CrtClients(environment).secrets(), noted::add, clock);
  }

  private APIGatewayV2HTTPResponse serve(RehearsedWebhook sent, Map<String, String> headers) {
    return webhook.serve(
        event(sent, headers), this::answer, _ -> Optional.of("<Response><Dial/></Response>"));
  }

  private static APIGatewayV2HTTPEvent event(RehearsedWebhook sent, Map<String, String> headers) {
    var request = TwilioRequest.to(sent.url().substring(VOICE.length()));
    headers.forEach((name, value) -> {
      var _ = request.header(name, value);
    });
    return request.event(sent.body());
  }

  private String answer(WebhookRequest request) {
    seen.add(request);
    return "<Response/>";
  }

  @Test
  void isAcceptedWhicheverOfTheAccountsSecretsSignsIt() {
    var called = RehearsedWebhook.call(VOICE, ACCOUNT, NUMBER);
    var said = RehearsedWebhook.saying("Für 30 Kinder & mich", VOICE, ACCOUNT, NUMBER);
    for (var sent : List.of(called, said)) {
      assertThat(serve(sent, sent.signedWith(TOKEN)).getStatusCode()).isEqualTo(200);
      assertThat(serve(sent, sent.signedWith(KEY)).getStatusCode()).isEqualTo(200);
      assertThat(serve(sent, sent.signedWith(TestSecrets.of("other"))).getStatusCode())
          .isEqualTo(403);
    }
    assertThat(seen).hasSize(4).allMatch(WebhookRequest::isRehearsal);
    assertThat(seen.getLast().params().find("SpeechResult")).contains("Für 30 Kinder & mich");
    assertThat(seen.getLast().params().find("To")).contains(NUMBER.e164());
  }

  @ParameterizedTest
  @CsvSource({
    "/voice/call,     rehearsal=1,           0, true",
    "/voice/route,    turn=1&rehearsal=1,    0, true",
    "/voice/call,     '',                    0, false",
    "/voice/call,     rehearsal=1,           1, false",
    "/voice/route,    turn=1&rehearsal=1,    1, false",
    "/voice/fallback, rehearsal=1,           0, false",
    "/voice/handoff,  ordinal=1&rehearsal=1, 0, false",
    "/voice/status,   rehearsal=1,           0, false",
    "/voice/partial,  rehearsal=1,           0, false",
  })
  void isKnownByItsAddressAndByACallThatNobodyHas(
      String path, String query, int sid, boolean isOne) {
    var params = Form.EMPTY.with("CallSid", "CA%032x".formatted(sid));
    var request = new WebhookRequest(path, Form.parse(query), params, VOICE, false);
    assertThat(request.isRehearsal()).isEqualTo(isOne);
  }

  /// Of two call SIDs the first counts, here and for the handoff.
  @Test
  void isNoneWithASecondCall() {
    var params = Form.parse("CallSid=CA%032x&CallSid=CA%032x".formatted(1, 0));
    var request =
        new WebhookRequest("/voice/call", Form.parse("rehearsal=1"), params, VOICE, false);
    assertThat(request.isRehearsal()).isFalse();
  }

  @Test
  void isAnsweredByNoFailSafe() {
    var sent = RehearsedWebhook.call(VOICE, ACCOUNT, NUMBER);
    var response =
        webhook.serve(
            event(sent, sent.signedWith(TOKEN)),
            _ -> {
              throw new IllegalStateException("The database is away");
            },
            _ -> Optional.of("<Response><Dial/></Response>"));
    assertThat(response.getStatusCode()).isEqualTo(503);
  }

  /// Its owner wants to see when Twilio has signed last, and not when we have.
  @Test
  void leavesNoNoteOfItsSignature() throws InterruptedException {
    var sent = RehearsedWebhook.call(VOICE, ACCOUNT, NUMBER);
    var _ = serve(sent, sent.signedWith(TOKEN));
    var real =
        TwilioRequest.to("/voice/call")
            .with("AccountSid", ACCOUNT)
            .with("CallSid", "CA" + "1".repeat(32))
            .header("x-twilio-webhooks-signature-settings", "")
            .signedWith(TOKEN);
    assertThat(noted).isEmpty();
    var _ = webhook.serve(real.event(), this::answer, _ -> Optional.empty());
    for (int i = 0; i < 500 && noted.isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertThat(noted).hasSize(1);
  }
}
