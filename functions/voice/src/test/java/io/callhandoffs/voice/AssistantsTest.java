package io.callhandoffs.voice;

import static io.callhandoffs.fixture.SettingsFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.Assistant.Protocol;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssistantsTest {

  private static final Announcement GREETING = new Announcement("Hello, I am Ada.");
  private static final String NO_ANSWER = "no-answer";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Telephone phone;
  private Handoffs handoffs;

  @BeforeEach
  void open() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    var museum = new Museum(dynamo, clock, "default");
    var _ = museum.add("Front desk", Museum.DESK);
    var _ = museum.add("School visits", Museum.SCHOOLS);
    handoffs =
        new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), Duration.ofDays(90), clock);
    phone = Telephone.beside(dynamo, secrets, clock, Map.of());
    decide(true, new LastResort.Message(Optional.empty()));
  }

  @Test
  void connectsTheCallToTheAssistantWithoutAHandoff() {
    assertThat(phone.rings())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?><Response><Connect action="%s" method="POST">\
            <ConversationRelay url="wss://assistant.example.com/calls?a=1&amp;b=2" welcomeGreeting="Hello, I am Ada."\
             language="en-GB"/>\
            </Connect></Response>\
            """
                .formatted(sessionUrl(1)));
    assertThat(find(1)).isEmpty();
  }

  @Test
  void streamsTheAudioWhenTheProtocolIsMediaStream() {
    decide(Protocol.MEDIA_STREAM, true, new LastResort.Message(Optional.empty()));

    assertThat(phone.rings())
        .contains("<Connect action=\"" + sessionUrl(1) + "\" method=\"POST\"><Stream url=\"wss:");
    assertThat(handOver(1, Map.of())).contains("<Dial");
    assertThat(phone.dialEnds(0, Map.of("DialCallStatus", NO_ANSWER)))
        .contains("<Stream", "<Parameter name=\"handoff_outcome\" value=\"no_answer\"/></Stream>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"destination": "School visits"}                 | +442079460018
          {"destination": "  school   VISITS "}            | +442079460018
          {"destination": "Catering"}                      | +442079460001
          {"reason": "billing"}                            | +442079460001
          {"destination": 7}                               | +442079460001
          {}                                               | +442079460001
          []                                               | +442079460001
          "School visits"                                  | +442079460001
          {"destination": "School visits"                  | +442079460001
          a human, please                                  | +442079460001
          ``                                               | +442079460001
          """)
  void dialsTheNamedDestinationOrElseTheDefault(String data, String rung) {
    assertThat(handOver(1, Map.of("HandoffData", data)))
        .contains("<Dial", ">" + rung + "</Number>");
  }

  @Test
  void dialsTheDefaultWhenTheAssistantSaysNothing() {
    assertThat(handOver(1, Map.of())).contains(">" + Museum.DESK + "</Number>");
  }

  @Test
  void storesTheContextWithUnknownFieldsAsData() {
    var dialled =
        handOver(
            1,
            Map.of(
                "HandoffData",
                """
                {"destination": "School visits", "reason": "school_visit",
                 "summary": "Thirty pupils", "data": {"pupils": 30}, "mood": "cheerful",
                 "reasonCode": "live-agent-handoff"}
                """));

    assertThat(dialled).contains(">" + Museum.SCHOOLS + "</Number>");
    var context = handoff(1).context();
    assertThat(context.reason()).hasValue("school_visit");
    assertThat(context.summary()).hasValue("Thirty pupils");
    assertThat(context.data().find("pupils")).hasValue("30");
    assertThat(context.data().find("mood")).hasValue("cheerful");
    assertThat(context.data().find("reasonCode")).hasValue("live-agent-handoff");
    var choice = handoff(1).progress().attempts().getFirst().chosen().choice();
    assertThat(choice.why()).isEqualTo("The assistant asked for it");
  }

  @Test
  void takesTheSharedIdFromTheConfiguredStateKey() {
    var answer = handOver(1, Map.of("HandoffData", "{\"crm\": {\"ticket\": \"T-17\"}}"));

    assertThat(answer).contains("<Dial");
    assertThat(handoff(1).context().sharedId()).hasValue("T-17");
  }

  @Test
  void takesATextThatIsNotJsonAsTheSummary() {
    assertThat(handOver(1, Map.of("HandoffData", "wants her money back"))).contains("<Dial");

    assertThat(handoff(1).context().summary()).hasValue("wants her money back");
  }

  @Test
  void dropsTooMuchDataAndStillDials() {
    var huge =
        "{\"destination\": \"School visits\", \"summary\": \"%s\", \"data\": {\"a\": \"%s\"}}"
            .formatted("s".repeat(5000), "x".repeat(40_000));

    assertThat(handOver(1, Map.of("HandoffData", huge)))
        .contains(">" + Museum.SCHOOLS + "</Number>");
    assertThat(handoff(1).context().data().json()).isEqualTo("{}");
    assertThat(handoff(1).context().summary().orElseThrow()).hasSize(1000);
  }

  static List<Map<String, String>> failures() {
    return List.of(
        Map.of("SessionStatus", "failed", "ErrorCode", "39001"),
        Map.of("SessionStatus", "failed"),
        Map.of("SessionStatus", "completed", "ErrorCode", "64102", "ErrorMessage", "Broke"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void ringsTheDefaultWhenTheAssistantBreaksDown(Map<String, String> params) {
    assertThat(handOver(1, params)).contains(">" + Museum.DESK + "</Number>");
    var code = params.containsKey("ErrorCode") ? " (" + params.get("ErrorCode") + ")" : "";
    assertThat(handoff(1).progress().attempts().getFirst().chosen().choice().why())
        .isEqualTo("The assistant's session failed" + code);
  }

  @Test
  void endsTheCallWhenNobodyAnswersAfterTheAssistantFailed() {
    assertThat(handOver(1, Map.of("SessionStatus", "failed"))).contains("<Dial");

    assertThat(phone.dialEnds(0, Map.of("DialCallStatus", NO_ANSWER)))
        .contains("<Hangup/>")
        .doesNotContain("ConversationRelay");
  }

  @Test
  void storesNothingWhenTheCallerHungUpOnTheAssistant() {
    assertThat(handOver(1, Map.of("CallStatus", "completed"))).isEqualTo("<Response/>");
    assertThat(find(1)).isEmpty();
  }

  @Test
  void abandonsTheHandoffWhenTheCallerHungUpBeforeTheDial() {
    var answer =
        handOver(1, Map.of("CallStatus", "completed", "HandoffData", "{\"reason\": \"billing\"}"));

    assertThat(answer).doesNotContain("<Dial");
    assertThat(handoff(1).state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(handoff(1).context().reason()).hasValue("billing");
  }

  @Test
  void startsOneHandoffWhenTheSessionsEndIsReportedTwice() {
    var params = Map.of("HandoffData", "{\"destination\": \"School visits\"}");

    assertThat(handOver(1, params)).isEqualTo(handOver(1, params));
    assertThat(handoff(1).progress().attempts()).hasSize(1);
  }

  @Test
  void redirectsToTheRoutingFunctionWhenTheCallerIsQuoted() {
    assertThat(handOver(1, Map.of("HandoffData", "{\"utterance\": \"I want to bring my class\"}")))
        .contains("<Redirect method=\"POST\">")
        .contains("/voice/route?handoff=" + phone.handoff() + "&amp;turn=1&amp;quoted=true#");
    assertThat(handoff(1).context().wanted().utterance()).hasValue("I want to bring my class");
  }

  @Test
  void returnsToTheAssistantWithTheOutcomeWhenNobodyAnswered() {
    assertThat(handOver(1, Map.of("HandoffData", "{}"))).contains("<Dial");

    assertThat(phone.dialEnds(0, Map.of("DialCallStatus", NO_ANSWER)))
        .contains("<Connect action=\"" + sessionUrl(2) + "\"")
        .doesNotContain("welcomeGreeting")
        .contains("<Parameter name=\"handoff_id\" value=\"" + phone.handoff() + "\"/>")
        .contains("<Parameter name=\"handoff_state\" value=\"failed\"/>")
        .contains("<Parameter name=\"handoff_destination\" value=\"Front desk\"/>")
        .contains("<Parameter name=\"handoff_outcome\" value=\"no_answer\"/>");
    assertThat(handoff(1).progress().ending()).hasValue(Ending.ASSISTANT);
    assertThat(handoff(1).state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void limitsHowOftenTheSameCallIsHandedOff() {
    for (int ordinal = 1; ordinal < HandoffId.MAX_PER_CALL; ordinal++) {
      assertThat(handOver(ordinal, Map.of("HandoffData", "{}"))).contains("<Dial");
      assertThat(dialEnds(ordinal)).contains("ordinal=" + (ordinal + 1));
    }
    assertThat(handOver(HandoffId.MAX_PER_CALL, Map.of())).contains("<Dial");
    assertThat(dialEnds(HandoffId.MAX_PER_CALL)).contains("<Hangup/>");
  }

  @Test
  void takesAVoicemailWhenTheProjectDoesNotReturnCalls() {
    decide(false, new LastResort.Voicemail());
    assertThat(handOver(1, Map.of())).contains("<Dial");

    assertThat(phone.dialEnds(0, Map.of("DialCallStatus", NO_ANSWER))).contains("<Record");
    var left = phone.post("/voice/recording?handoff=" + phone.handoff(), recording());

    assertThat(left).contains("Thank you, your message has been recorded");
    assertThat(handoff(1).progress().ending()).hasValue(Ending.VOICEMAIL);
    assertThat(handoff(1).progress().recording()).hasValue("https://api.twilio.com/RE1");
  }

  private static Map<String, String> recording() {
    return Map.of("RecordingUrl", "https://api.twilio.com/RE1", "CallStatus", "in-progress");
  }

  /// What the caller hears after the assistant's session has ended.
  private String handOver(int ordinal, Map<String, String> params) {
    var all = new HashMap<String, String>();
    all.put("CallStatus", "in-progress");
    all.put("SessionId", "VX" + "0".repeat(32));
    all.put("SessionStatus", "ended");
    all.put("SessionDuration", "21");
    all.putAll(params);
    return phone.post("/voice/handoff?ordinal=" + ordinal, all);
  }

  private String dialEnds(int ordinal) {
    return phone.post(
        "/voice/dial-status?handoff=" + id(ordinal) + "&attempt=0",
        Map.of("DialCallStatus", NO_ANSWER, "CallStatus", "in-progress"));
  }

  private static HandoffId id(int ordinal) {
    return HandoffId.of(new CallSid(Telephone.sid(1)), ordinal);
  }

  private Optional<Handoff> find(int ordinal) {
    return handoffs.find(id(ordinal));
  }

  private Handoff handoff(int ordinal) {
    return find(ordinal).orElseThrow();
  }

  private static String sessionUrl(int ordinal) {
    return "https://abc123.execute-api.eu-west-1.amazonaws.com/voice/handoff?ordinal="
        + ordinal
        + "#rc=2&amp;rp=ct,rt,5xx&amp;ct=2000&amp;rt=6000&amp;tt=14000";
  }

  private void decide(boolean returnOnFailure, LastResort lastResort) {
    decide(Protocol.CONVERSATION_RELAY, returnOnFailure, lastResort);
  }

  private void decide(Protocol protocol, boolean returnOnFailure, LastResort lastResort) {
    var environment = new Environment(dynamo.environment());
    var settings = new SettingsEditor(dynamo.database(), environment, clock);
    var now = settings.get(ProjectId.DEFAULT);
    var url = URI.create("wss://assistant.example.com/calls?a=1&b=2");
    var assistant = new Assistant(url, protocol, Optional.of(GREETING), returnOnFailure);
    var api = new HandoffApi(List.of(), Map.of(), Optional.of("crm.ticket"), false);
    var changed = with(with(with(now.value(), lastResort), assistant), api);
    var basis = new Precondition(Long.toString(now.version()), false, "tester");
    assertThat(settings.replace(ProjectId.DEFAULT, changed, basis).value()).isEqualTo(changed);
  }
}
