package io.callhandoffs.local.telephone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.twilio.CallRequest;
import io.callhandoffs.local.twilio.LiveCalls.Document;
import io.callhandoffs.local.twilio.LiveCalls.Instruction;
import io.callhandoffs.local.twilio.Signing;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Calls that the account makes, and the lines that they ring. Nobody waits for their time: the
/// clock is moved.
class MadeCallsTest {

  private static final String OURS = "+442079460100";
  private static final String SCHOOLS = "+442079460018";
  private static final String ACCOUNT = ScriptedApp.ACCOUNT.sid();

  private static final String QUESTION =
      """
      <Response><Gather input="dtmf" numDigits="1" action="%s/check?a=1&amp;b=2">\
      <Say>Press 1</Say></Gather></Response>\
      """;

  private final ScriptedApp app = new ScriptedApp();
  private final LocalClock clock = new LocalClock();
  private final TelephoneNetwork network =
      new TelephoneNetwork(
          ScriptedApp.ACCOUNT, () -> Signing.byToken(ScriptedApp.ACCOUNT.token()), clock);

  @AfterEach
  void close() {
    network.close();
    app.close();
  }

  @Test
  void ringsAnswersAndEndsAsTimePasses() throws InterruptedException {
    lines("{'+442079460018': {'answers': 'human', 'after_seconds': 30}}");
    var sid = ring(SCHOOLS, "<Response><Pause length=\"40\"/></Response>", 60);

    assertThat(find(sid)).containsEntry("status", "queued").doesNotContainKey("start_time");
    after(1, sid, "ringing");
    assertThat(find(sid)).containsKey("start_time").doesNotContainKey("duration");
    after(30, sid, "in-progress");
    assertThat(find(sid)).doesNotContainKey("duration");
    after(40, sid, "completed");
    assertThat(find(sid))
        .containsEntry("direction", "outbound-api")
        .containsEntry("from", OURS)
        .containsEntry("to", SCHOOLS)
        .containsEntry("duration", "40")
        .containsKey("end_time");
  }

  @ParameterizedTest
  @CsvSource({
    "busy, busy, 486",
    "failed, failed, 404",
    "nobody, no-answer, 480",
    "machine, completed, 200",
    "human, completed, 200"
  })
  void endsAsTheLineSays(String answers, String status, String sipCode)
      throws InterruptedException {
    var _ = app.on("/over", "");
    lines("{'sip:desk@pbx.example.org': {'answers': '%s'}}".formatted(answers));

    var sid = ring("sip:desk@pbx.example.org;transport=tls", "<Response/>", 20);

    isOver(sid, status);
    Eventually.holds(() -> app.got("/over").size() == 1);
    assertThat(app.last("/over").form())
        .containsEntry("CallSid", sid)
        .containsEntry("CallStatus", status)
        .containsEntry("SipResponseCode", sipCode);
  }

  @Test
  void isNotAnsweredOnceItsTimeoutIsOver() throws InterruptedException {
    lines("{'+442079460018': {'answers': 'human', 'after_seconds': 21}}");
    isOver(ring(SCHOOLS, "<Response/>", 20), "no-answer");
  }

  @Test
  void pressesKeysAndFollowsWhatTheActionAnswers() throws InterruptedException {
    var _ = app.onKey("/check", "7", "<Redirect>/thanks</Redirect>", "");
    var _ = app.on("/thanks", "<Say>Thank you</Say>");
    lines("{'+442079460018': {'presses': '7'}}");

    isOver(ring(SCHOOLS, QUESTION.formatted(app.url()), 20), "completed");

    assertThat(app.last("/check").form())
        .containsEntry("Digits", "7")
        .containsEntry("CallStatus", "in-progress")
        .containsEntry("Direction", "outbound-api");
    assertThat(app.got("/thanks")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 1",
        "{'+442079460018': {'answers': 'human'}} | 1",
        "{'+442079460018': {'presses': ['#', '2']}} | ``",
        "{'+442079460018': {'presses': []}} | ``",
        "{'+442079460018': {'answers': 'machine', 'presses': '1'}} | ``"
      })
  void aHumanPressesOneUnlessTheLineSaysOtherwise(String lines, String pressed)
      throws InterruptedException {
    var _ = app.on("/check", "");
    lines(lines);

    isOver(ring(SCHOOLS, QUESTION.formatted(app.url()), 20), "completed");

    assertThat(app.got("/check").stream().map(got -> got.form("Digits")))
        .containsExactlyElementsOf(pressed.isEmpty() ? List.of() : List.of(pressed));
  }

  @Test
  void fetchesItsDocumentOnceSomebodyAnswers() throws InterruptedException {
    var _ = app.on("/hello", "<Say>Hello</Say>").on("/over", "");
    var document = new Document.Fetch(app.url() + "/hello", "POST");

    var sid = ring(new CallRequest(OURS, SCHOOLS, "1w2", document, 20, Optional.empty()));
    after(1, sid, "ringing");
    assertThat(app.got("/hello")).isEmpty();

    isOver(sid, "completed");
    assertThat(app.last("/hello").form()).containsEntry("CallSid", sid);
  }

  @ParameterizedTest
  @CsvSource({"0, canceled", "1, canceled", "4, completed"})
  void endsWhenItIsHungUp(int seconds, String status) throws InterruptedException {
    var _ = app.on("/over", "");
    var sid = ring(SCHOOLS, "<Response><Pause length=\"600\"/></Response>", 20);
    after(seconds, sid, List.of("queued", "ringing", "", "", "in-progress").get(seconds));

    assertThat(network.redirect(sid, new Instruction.HangUp())).isTrue();

    assertThat(find(sid)).containsEntry("status", status);
    assertThat(network.redirect(sid, new Instruction.HangUp())).isFalse();
    Eventually.holds(() -> app.got("/over").size() == 1);
    assertThat(app.last("/over").form()).containsEntry("CallStatus", status);
  }

  @Test
  void showsWhatWasSaid() throws InterruptedException {
    var sid = ring(SCHOOLS, "<Response><Say>Hello</Say></Response>", 20);
    isOver(sid, "completed");

    var report = network.call(sid).orElseThrow();

    assertThat(report.outcome()).isEqualTo(CallOutcome.REACHED);
    assertThat(report.talkedSeconds()).isEqualTo(1);
    assertThat(report.steps().getFirst().happened())
        .extracting(CallStep.Happening::what)
        .contains("Hello");
  }

  @Test
  void linesDecideWhereTheScriptOfACallSaysNothing() throws InterruptedException {
    var _ = app.on("/voice/call", "<Dial><Number>+442079460018</Number></Dial>");
    var _ = app.on("/voice/status", "");
    lines("{'+44 20 7946 0018': {'answers': 'nobody'}}");

    assertThat(play("{}").outcome()).isEqualTo(CallOutcome.NOT_REACHED);
    assertThat(play("{'destinations': {'+442079460018': 'answers'}}").outcome())
        .isEqualTo(CallOutcome.REACHED);
    lines("{}");
    assertThat(play("{}").outcome()).isEqualTo(CallOutcome.REACHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'School visits': {'answers': 'busy'}} | a line is a number",
        "{'+442079460018': {'answers': 'perhaps'}} | answers is one of [human, machine, nobody,",
        "{'+442079460018': {'after_seconds': 601}} | after_seconds is 0 to 600"
      })
  void refusesLinesThatSayNothingOfUse(String json, String why) throws InterruptedException {
    lines("{'+442079460018': {'answers': 'busy'}}");

    var refused = lines("PUT", json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(new String(refused.body(), UTF_8)).contains(why);
    var kept = LocalJson.read(lines("GET", "").body()).path(SCHOOLS);
    assertThat(kept.path("answers").asString()).isEqualTo("busy");
    assertThat(kept.path("after_seconds").asInt()).isEqualTo(2);
  }

  private CallReport play(String json) {
    var script = new CallForm(LocalJson.read(json.replace('\'', '"')), OURS).toScript();
    return network.play(script, NumberConfiguration.at(app.url()));
  }

  private void lines(String json) {
    assertThat(lines("PUT", json).status()).isEqualTo(200);
  }

  private LocalResponse lines(String method, String json) {
    var body = json.replace('\'', '"').getBytes(UTF_8);
    return network
        .lines()
        .apply(
            new LocalRequest(
                method,
                URI.create(LinesSite.PATH),
                "HTTP/1.1",
                "127.0.0.1",
                Map.of(),
                body,
                false));
  }

  private String ring(String to, String twiml, int timeout) {
    var over = Optional.of(app.url() + "/over");
    return ring(new CallRequest(OURS, to, "", new Document.Follow(twiml), timeout, over));
  }

  private String ring(CallRequest request) {
    return network.call(ACCOUNT, request);
  }

  private Map<String, String> find(String sid) {
    return network.find(ACCOUNT, sid).orElseThrow();
  }

  private void after(int seconds, String sid, String status) throws InterruptedException {
    clock.advance(Duration.ofSeconds(seconds));
    comesTo(sid, status);
  }

  private void isOver(String sid, String status) throws InterruptedException {
    clock.advance(Duration.ofMinutes(2));
    comesTo(sid, status);
  }

  private void comesTo(String sid, String status) throws InterruptedException {
    var _ = Eventually.value(() -> find(sid).get("status"), status::equals);
  }
}
