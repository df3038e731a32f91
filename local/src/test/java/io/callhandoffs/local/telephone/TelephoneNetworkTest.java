package io.callhandoffs.local.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.http.LocalJson;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneNetworkTest {

  private static final String OURS = "+442079460100";
  private static final String SCHOOLS = "+442079460018";
  private static final String DESK = "+442079460000";

  private static final String ASK =
      """
      <Gather input="dtmf speech" action="/voice/route?handoff=hnd_1" timeout="4" partialResultCallback="/voice/partial">\
      <Say>How can I help?</Say></Gather><Redirect>/voice/silence</Redirect>\
      """;

  private static final String RING_SCHOOLS =
      """
      <Say>Connecting you.</Say><Dial action="/voice/dial-status" timeout="25" answerOnBridge="true">\
      <Number>+442079460018</Number></Dial>\
      """;

  private static final String BYE = "<Say>Goodbye.</Say><Hangup/>";

  private final ScriptedApp app = new ScriptedApp();
  private final TelephoneNetwork network = new TelephoneNetwork(ScriptedApp.ACCOUNT);

  @AfterEach
  void hangUp() {
    network.close();
    app.close();
  }

  @Test
  void remembersTheLegsOfACallForTheRestApi() {
    var _ = app.on("/voice/call", ASK).on("/voice/partial", "").on("/voice/route", RING_SCHOOLS);
    var _ = app.on("/voice/dial-status", BYE).on("/voice/status", "");

    var call = play("{\"says\": [\"I want to bring my class\"]}");

    assertThat(network.legs(ScriptedApp.ACCOUNT.sid(), call.sid()))
        .singleElement()
        .satisfies(leg ->
            assertThat(leg)
                .containsEntry("parent_call_sid", call.sid())
                .containsEntry("to", SCHOOLS)
                .containsEntry("status", "completed")
                .containsEntry("duration", "60"));
    assertThat(network.legs("AC" + "f".repeat(32), call.sid())).isEmpty();
  }

  @Test
  void connectsACallerWhoNamesADestination() {
    var _ = app.on("/voice/call", ASK).on("/voice/partial", "").on("/voice/route", RING_SCHOOLS);
    var _ = app.on("/voice/dial-status", BYE).on("/voice/status", "");

    var call = play("{\"says\": [\"I want to bring my class\"]}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.REACHED);
    assertThat(call.reached()).isEqualTo(SCHOOLS);
    assertThat(call.talkedSeconds()).isEqualTo(60);
    assertThat(call.handoffId()).isEqualTo("hnd_1");
    assertThat(app.last("/voice/call").form())
        .containsEntry("CallStatus", "ringing")
        .containsEntry("To", OURS)
        .containsEntry("FromCity", "");
    assertThat(app.last("/voice/route").form("SpeechResult")).isEqualTo("I want to bring my class");
    assertThat(app.last("/voice/dial-status").form())
        .containsEntry("DialCallStatus", "completed")
        .containsEntry("DialBridged", "true")
        .containsEntry("DialCallDuration", "60")
        .containsEntry("CallStatus", "in-progress");
    assertThat(app.last("/voice/status").form("CallStatus")).isEqualTo("completed");
  }

  @Test
  void reportsInterimResultsWhileTheCallerSpeaks() {
    var _ = app.on("/voice/call", ASK).on("/voice/partial", "").on("/voice/route", BYE);

    var _ = play("{\"says\": [\"one two three four five six\"]}");

    assertThat(app.got("/voice/partial").stream().map(got -> got.form("UnstableSpeechResult")))
        .containsExactly("one two", "one two three four", "one two three four five six");
  }

  @Test
  void sendsAnIdempotencyTokenWithEachRequest() {
    var _ = app.on("/voice/call", BYE);

    var _ = play("{}");

    assertThat(app.last("/voice/call").headers()).containsKey("i-twilio-idempotency-token");
  }

  @Test
  void continuesTheDocumentWhenTheCallerIsSilent() {
    var _ = app.on("/voice/call", ASK).on("/voice/silence", BYE);

    var call = play("{\"says\": [\"\"]}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.NOT_REACHED);
    assertThat(app.got("/voice/route")).isEmpty();
    assertThat(app.got("/voice/silence")).hasSize(1);
  }

  @Test
  void requestsTheActionOnSilenceWithActionOnEmptyResult() {
    var _ =
        app.on(
                "/voice/call",
                "<Gather input=\"speech\" actionOnEmptyResult=\"true\" action=\"/a\"/>")
            .on("/a", BYE);

    var _ = play("{}");

    assertThat(app.last("/a").form()).doesNotContainKeys("SpeechResult", "Digits");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "12345,123", "12#45,12"})
  void passesOnKeysUpToNumDigits(String pressed, String digits) {
    var _ = app.on("/voice/call", "<Gather numDigits=\"3\" action=\"/keys\"/>").on("/keys", BYE);

    var _ = play("{\"presses\": [\"%s\"]}".formatted(pressed));

    assertThat(app.last("/keys").form("Digits")).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "busy, busy",
    "no_answer, no-answer",
    "failed, failed",
    "declines, busy",
  })
  void reportsWhyADestinationWasNotReached(String outcome, String status) {
    var _ = app.on("/voice/call", RING_SCHOOLS).on("/voice/dial-status", BYE);

    var call = play("{\"destinations\": {\"%s\": \"%s\"}}".formatted(SCHOOLS, outcome));

    assertThat(call.outcome()).isEqualTo(CallOutcome.NOT_REACHED);
    assertThat(app.last("/voice/dial-status").form())
        .containsEntry("DialCallStatus", status)
        .containsEntry("DialBridged", "false")
        .doesNotContainKey("DialCallDuration");
  }

  @Test
  void ringsFiveSecondsLongerThanTheTimeout() {
    var _ = app.on("/voice/call", RING_SCHOOLS).on("/voice/dial-status", BYE);

    assertThat(play(answersAfter(30)).outcome()).isEqualTo(CallOutcome.REACHED);
    assertThat(play(answersAfter(31)).outcome()).isEqualTo(CallOutcome.NOT_REACHED);
  }

  private static String answersAfter(int seconds) {
    return "{\"destinations\": {\"%s\": {\"outcome\": \"answers\", \"rings\": %d}}}"
        .formatted(SCHOOLS, seconds);
  }

  @Test
  void ringsTheNextDestinationWhenTheFirstFails() {
    var _ =
        app.on("/voice/call", RING_SCHOOLS)
            .on(
                "/voice/dial-status",
                "<Dial action=\"/voice/dial-status\"><Number>" + DESK + "</Number></Dial>",
                BYE);

    var call = play("{\"destinations\": {\"%s\": \"busy\"}}".formatted(SCHOOLS));

    assertThat(call.reached()).isEqualTo(DESK);
  }

  @Test
  void doesNotCountAMachineAsReached() {
    var _ = app.on("/voice/call", RING_SCHOOLS).on("/voice/dial-status", BYE);

    var call = play("{\"destinations\": {\"%s\": \"voicemail\"}}".formatted(SCHOOLS));

    assertThat(call.outcome()).isEqualTo(CallOutcome.VOICEMAIL);
    assertThat(call.reached()).isNull();
    assertThat(app.last("/voice/dial-status").form("DialBridged")).isEqualTo("true");
  }

  @Test
  void connectsWhenTheCalleePressesTheKey() {
    var _ = screened();

    var call = play("{}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.REACHED);
    var whisper = app.last("/voice/whisper");
    assertThat(whisper.form("ParentCallSid")).isEqualTo(call.sid());
    assertThat(whisper.form("CallSid")).isNotEqualTo(call.sid());
    assertThat(whisper.form("Direction")).isEqualTo("outbound-dial");
    assertThat(app.last("/voice/accept").form("Digits")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"declines\"",
        "\"voicemail\"",
        "{\"outcome\": \"answers\", \"presses\": []}",
      })
  void connectsNothingWhenTheCalleeDoesNotAccept(String leg) {
    var _ = screened();

    var call = play("{\"destinations\": {\"%s\": %s}}".formatted(SCHOOLS, leg));

    assertThat(call.outcome()).isEqualTo(CallOutcome.NOT_REACHED);
    assertThat(app.last("/voice/dial-status").form())
        .containsEntry("DialCallStatus", "completed")
        .containsEntry("DialBridged", "false")
        .containsKey("DialCallDuration");
  }

  @Test
  void repeatsTheSummaryWhenTheCalleeAsks() {
    var _ = screened();

    var call =
        play("{\"destinations\": {\"%s\": {\"presses\": [\"2\", \"1\"]}}}".formatted(SCHOOLS));

    assertThat(app.got("/voice/accept").stream().map(got -> got.form("Digits")))
        .containsExactly("2", "1");
    assertThat(call.outcome()).isEqualTo(CallOutcome.REACHED);
  }

  private ScriptedApp screened() {
    var key =
        "<Gather numDigits=\"1\" action=\"/voice/accept\"><Say>A caller.</Say></Gather><Hangup/>";
    return app.on(
            "/voice/call",
            "<Dial action=\"/voice/dial-status\"><Number url=\"/voice/whisper\">%s</Number></Dial>"
                .formatted(SCHOOLS))
        .on("/voice/whisper", key)
        .onKey("/voice/accept", "1", "", key)
        .on("/voice/dial-status", BYE);
  }

  @Test
  void refusesADialInACalleesDocument() {
    var _ =
        app.on(
                "/voice/call",
                "<Dial action=\"/b\"><Number url=\"/w\">" + SCHOOLS + "</Number></Dial>")
            .on("/w", "<Dial>" + DESK + "</Dial>")
            .on("/b", BYE);

    var call = play("{}");

    assertThat(errors(call)).anyMatch(error -> error.startsWith("13201"));
    assertThat(app.last("/b").form("DialBridged")).isEqualTo("false");
  }

  @Test
  void ringsSeveralAtOnceAndConnectsTheFirstToAccept() {
    var _ =
        app.on(
                "/voice/call",
                """
                <Dial action="/b"><Number statusCallback="/s1" statusCallbackEvent="initiated ringing answered completed">%s</Number>\
                <Number statusCallback="/s2">%s</Number></Dial>\
                """
                    .formatted(SCHOOLS, DESK))
            .on("/s1", "")
            .on("/s2", "")
            .on("/b", BYE);

    var call = play("{\"destinations\": {\"%s\": {\"rings\": 3}}}".formatted(SCHOOLS));

    assertThat(call.reached()).isEqualTo(SCHOOLS);
    assertThat(app.got("/s1").stream().map(got -> got.form("CallStatus")))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(app.got("/s1").stream().map(got -> got.form("SequenceNumber")))
        .containsExactly("0", "1", "2", "3");
    assertThat(app.last("/s2").form("CallStatus")).isEqualTo("canceled");
  }

  @Test
  void ringsOneAfterTheOtherWhenSequential() {
    var _ =
        app.on(
                "/voice/call",
                "<Dial sequential=\"true\" action=\"/b\"><Number>%s</Number><Number>%s</Number></Dial>"
                    .formatted(SCHOOLS, DESK))
            .on("/b", BYE);

    var call = play("{\"destinations\": {\"%s\": \"busy\"}}".formatted(SCHOOLS));

    assertThat(call.reached()).isEqualTo(DESK);
  }

  @ParameterizedTest
  @CsvSource({"486, busy", "404, failed"})
  void reportsTheResponseOfASipEndpoint(int code, String status) {
    var _ =
        app.on(
                "/voice/call",
                "<Dial action=\"/b\"><Sip>sip:desk@example.com;transport=tls</Sip></Dial>")
            .on("/b", BYE);

    var _ =
        play(
            "{\"destinations\": {\"sip:desk@example.com\": {\"outcome\": \"%s\", \"sip_code\": %d}}}"
                .formatted(status, code));

    assertThat(app.last("/b").form())
        .containsEntry("DialCallStatus", status)
        .containsEntry("DialSipResponseCode", String.valueOf(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Dial action='/b'><Number>020 7946 0018</Number></Dial> | 13223",
        "<Dial action='/b'><Sip>desk@example.com</Sip></Dial> | 13243",
        "<Dial action='/b' callerId='+441632960000'><Number>+442079460018</Number></Dial> | 13214",
        "<Dial action='/b' callerId='anonymous'><Number>+442079460018</Number></Dial> | 13214",
      })
  void failsADialThatTwilioWouldRefuse(String dial, String code) {
    var _ = app.on("/voice/call", dial).on("/b", BYE);

    var call = play("{}");

    assertThat(app.last("/b").form("DialCallStatus")).isEqualTo("failed");
    assertThat(LocalJson.write(call.steps())).contains(code);
  }

  @Test
  void requestsTheActionWhenTheCallerHangsUpWhileRinging() {
    var _ = app.on("/voice/call", RING_SCHOOLS).on("/voice/dial-status", RING_SCHOOLS);

    var call = play("{\"hangs_up\": \"ringing\"}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.CALLER_LEFT);
    assertThat(app.got("/voice/dial-status")).hasSize(1);
    assertThat(app.last("/voice/dial-status").form())
        .containsEntry("DialCallStatus", "canceled")
        .containsEntry("CallStatus", "completed");
  }

  @Test
  void endsTheWhisperWhenTheCallerHangsUp() {
    var _ = screened();

    var call = play("{\"hangs_up\": \"whisper\"}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.CALLER_LEFT);
    assertThat(app.got("/voice/whisper")).hasSize(1);
    assertThat(app.got("/voice/accept")).isEmpty();
    assertThat(app.last("/voice/dial-status").form())
        .containsEntry("DialBridged", "false")
        .containsEntry("CallStatus", "completed");
  }

  @Test
  void countsACallerWhoHangsUpAfterTalkingAsReached() {
    var _ = app.on("/voice/call", RING_SCHOOLS).on("/voice/dial-status", BYE);

    var call = play("{\"hangs_up\": \"talking\"}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.REACHED);
    assertThat(app.last("/voice/dial-status").form("CallStatus")).isEqualTo("completed");
  }

  @Test
  void requestsNoActionWhenTheCallerHangsUpBeforeSpeaking() {
    var _ = app.on("/voice/call", ASK).on("/voice/status", "");

    var call = play("{\"hangs_up\": \"before_speaking\", \"says\": [\"x\"]}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.CALLER_LEFT);
    assertThat(app.got("/voice/route")).isEmpty();
    assertThat(app.got("/voice/status")).hasSize(1);
  }

  @Test
  void takesAMessage() {
    var _ =
        app.on("/voice/call", "<Record action=\"/r\" maxLength=\"60\" finishOnKey=\"#\"/><Hangup/>")
            .on("/r", BYE);

    var call = play("{\"message\": \"Please call me\"}");

    assertThat(call.outcome()).isEqualTo(CallOutcome.MESSAGE_LEFT);
    assertThat(app.last("/r").form("RecordingUrl")).contains("/Recordings/RE");
    assertThat(app.last("/r").form("RecordingDuration")).isEqualTo("2");
  }

  @Test
  void recordsNothingWhenTheCallerIsSilent() {
    var _ = app.on("/voice/call", "<Record action=\"/r\"/><Hangup/>");

    var _ = play("{\"message\": \"\"}");

    assertThat(app.got("/r")).isEmpty();
  }

  @Test
  void passesOnTheAssistantsHandoffData() {
    var _ = assistant();

    var _ = play("{\"assistant\": {\"hands_off\": {\"reason\": \"school\"}}}");

    assertThat(app.last("/voice/handoff").form())
        .containsEntry("HandoffData", "{\"reason\":\"school\"}")
        .containsEntry("SessionStatus", "ended")
        .containsEntry("CallStatus", "in-progress");
  }

  @Test
  void reportsAnAssistantThatCannotBeReached() {
    var _ = assistant();

    var _ = play("{\"assistant\": {\"fails\": true}}");

    assertThat(app.last("/voice/handoff").form())
        .containsEntry("SessionStatus", "failed")
        .containsEntry("ErrorCode", "39001")
        .doesNotContainKey("HandoffData");
  }

  private ScriptedApp assistant() {
    return app.on(
            "/voice/call",
            """
            <Connect action="/voice/handoff"><ConversationRelay url="wss://example.com/relay">\
            <Parameter name="project" value="museum"/></ConversationRelay></Connect>\
            """)
        .on("/voice/handoff", BYE);
  }

  @Test
  void keepsACallUpUntilItIsRedirected() {
    var _ = app.on("/voice/call", ASK).on("/voice/status", "");
    var call = play("{\"stays_open\": true}");
    assertThat(call.outcome()).isEqualTo(CallOutcome.IN_PROGRESS);
    assertThat(app.got("/voice/status")).isEmpty();

    var redirect = new Source.Given("REST", "<Response><Dial>" + DESK + "</Dial></Response>");
    assertThat(network.redirect(call.sid(), redirect)).isTrue();

    assertThat(network.call(call.sid()).orElseThrow().reached()).isEqualTo(DESK);
    assertThat(network.redirect(call.sid(), redirect)).isFalse();
  }

  @Test
  void refusesRelativeUrlsInADocumentWithoutAnAddress() {
    var _ = app.on("/voice/call", ASK);
    var call = play("{\"stays_open\": true}");

    var _ =
        network.redirect(
            call.sid(), new Source.Given("REST", "<Response><Gather action=\"/x\"/></Response>"));

    assertThat(errors(network.call(call.sid()).orElseThrow()))
        .anyMatch(error -> error.startsWith("15004"));
  }

  private CallReport play(String json) {
    return network.play(
        new CallForm(LocalJson.read(json), OURS).toScript(), NumberConfiguration.at(app.url()));
  }

  private static List<String> errors(CallReport call) {
    return call.steps().stream().map(CallStep::error).filter(error -> error != null).toList();
  }
}
