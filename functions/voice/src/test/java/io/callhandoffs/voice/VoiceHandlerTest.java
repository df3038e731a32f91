package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static io.callhandoffs.voice.Museum.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TwilioRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceHandlerTest {

  private static final Map<String, String> BRIDGED =
      Map.of("DialCallStatus", "completed", "DialBridged", "true", "DialCallDuration", "61");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;
  private Telephone phone;

  @BeforeEach
  void connect() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    museum = new Museum(dynamo, clock, "museum");
    phone = Telephone.beside(dynamo, secrets, clock, Map.of("ROUTING_URL", "https://r.example/"));
  }

  @Test
  void greetsCallersOfAConnectedNumberAndListensForNames() {
    var _ = museum.add("Front desk", DESK);
    var _ = museum.add("School visits", SCHOOLS);
    museum.connect(Telephone.CALLED);

    var document = phone.rings();

    assertThat(document).contains("<Gather", "<Say", "hints=\"");
    assertThat(document).containsPattern("hints=\"[^\"]*Front desk");
    assertThat(document).containsPattern("hints=\"[^\"]*School visits");
    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.project()).isEqualTo(new ProjectId("museum"));
    assertThat(handoff.state()).isEqualTo(HandoffState.INITIATED);
    assertThat(handoff.call().from()).isEqualTo(Telephone.CALLER);
    assertThat(handoff.revision().version()).isEqualTo(1);
  }

  @Test
  void givesUnconnectedNumbersToTheDefaultProject() {
    var _ = new Museum(dynamo, clock, "default").add("Reception", DESK);

    assertThat(phone.rings()).contains("hints=\"Reception\"");
    assertThat(museum.handoff(phone.handoff()).project()).isEqualTo(ProjectId.DEFAULT);
  }

  @Test
  void saysGoodbyeWithoutDestinations() {
    assertThat(phone.rings()).contains("<Say").contains("<Hangup/>").doesNotContain("<Gather");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void usesTheRoutingFunctionsUrlOnlyBehindTheVoiceFunctionsUrl() {
    var _ = museum.add("Front desk", DESK);
    museum.connect(Telephone.CALLED);

    var byApi = phone.rings();
    var byUrl =
        phone
            .call(2)
            .hears(
                phone
                    .call(2)
                    .request("/voice/call")
                    .byFunctionUrl("v.lambda-url.eu-west-1.on.aws"));

    assertThat(byApi)
        .contains("action=\"https://" + TwilioRequest.DOMAIN + "/voice/route?")
        .doesNotContain("r.example");
    assertThat(byUrl).contains("action=\"https://r.example/voice/route?");
    assertThat(museum.handoff(phone.call(2).handoff()).call().webhooks().voice())
        .isEqualTo("https://v.lambda-url.eu-west-1.on.aws");
    assertThat(museum.handoff(phone.call(2).handoff()).revision().updatedBy()).contains("call");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "", "client:bob", "sip:bob@example.org", "+266696687"})
  void acceptsCallersWithoutANumber(String from) {
    var schools = open();
    var hidden =
        TwilioRequest.to("/voice/call")
            .with("AccountSid", Telephone.ACCOUNT)
            .with("CallSid", Telephone.sid(1))
            .with("From", from)
            .with("To", Telephone.CALLED)
            .signedWith(Telephone.TOKEN);

    assertThat(phone.hears(hidden)).contains("<Gather");
    museum.routes(phone.handoff(), schools);
    assertThat(museum.handoff(phone.handoff()).progress().rung(0).orElseThrow().ring().callerId())
        .isPresent();
  }

  @Test
  void saysGoodbyeAfterATalk() {
    var _ = ringing();

    assertThat(phone.dialEnds(0, BRIDGED)).contains("Goodbye").contains("<Hangup/>");

    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(handoff.progress().rung(0).flatMap(Rung::end).orElseThrow().talkedSeconds())
        .hasValue(61);
  }

  @Test
  void saysGoodbyeAfterATalkWithoutDialBridged() {
    var _ = ringing();

    var document =
        phone.dialEnds(0, Map.of("DialCallStatus", "completed", "DialCallDuration", "312"));

    assertThat(document).contains("Goodbye").doesNotContain("<Dial");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({
    "busy,      ,      ,    BUSY",
    "no-answer, ,      ,    NO_ANSWER",
    "failed,    ,      ,    FAILED",
    "canceled,  ,      ,    FAILED",
    "failed,    false, 486, BUSY",
    "failed,    false, 480, NO_ANSWER",
    "failed,    false, 603, DECLINED",
    "failed,    false, 404, FAILED",
    "completed, false, ,    DECLINED",
    "something, ,      ,    FAILED",
  })
  void ringsTheDefaultAfterAFailedDial(
      String status, String bridged, String sipCode, Outcome outcome) {
    var _ = ringing();
    var params = new HashMap<>(Map.of("DialCallStatus", status));
    Optional.ofNullable(bridged).ifPresent(b -> params.put("DialBridged", b));
    Optional.ofNullable(sipCode).ifPresent(c -> params.put("DialSipResponseCode", c));

    assertThat(phone.dialEnds(0, params)).contains("<Number>" + DESK + "</Number>");

    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.progress().attempts().getFirst().outcome()).contains(outcome);
    assertThat(handoff.progress().attempts()).hasSize(2);
    assertThat(handoff.state()).isEqualTo(HandoffState.RINGING);
  }

  @Test
  void saysGoodbyeWhenTheDefaultDoesNotAnswerEither() {
    var _ = ringing();

    var _ = phone.dialEnds(0, Map.of("DialCallStatus", "busy"));
    var document = phone.dialEnds(1, Map.of("DialCallStatus", "no-answer"));

    assertThat(document).contains("<Hangup/>").doesNotContain("<Dial");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.FAILED);
  }

  @Test
  void dialsNothingWhenTheCallerHangsUp() {
    var _ = ringing();

    var document =
        phone.dialEnds(0, Map.of("DialCallStatus", "no-answer", "CallStatus", "completed"));

    assertThat(document).doesNotContain("<Dial");
    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.progress().attempts()).hasSize(1);
    assertThat(handoff.state()).isEqualTo(HandoffState.ABANDONED);
  }

  @Test
  void whispersAndConnectsForTheAcceptingKeyOnly() {
    ringingScreened();

    var whisper = phone.hears(phone.ofLeg("/voice/whisper", 0, Map.of()));
    var again = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "2")));
    var taken = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "1")));

    assertThat(whisper).contains("A call for School visits", "Press 1");
    assertThat(again).isEqualTo(whisper);
    assertThat(taken).endsWith("<Response/>");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.ACCEPTED);
    assertThat(museum.handoff(phone.handoff()).progress().accepted().orElseThrow().pickup().leg())
        .contains(Telephone.LEG);
  }

  @Test
  void ringsTheNextAfterADeclinedCall() {
    ringingScreened();

    var _ = phone.hears(phone.ofLeg("/voice/whisper", 0, Map.of()));
    var declined = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "3")));
    var next = phone.dialEnds(0, Map.of("DialCallStatus", "completed", "DialBridged", "false"));

    assertThat(declined).contains("<Hangup/>");
    assertThat(next).contains(DESK);
    assertThat(museum.handoff(phone.handoff()).progress().attempts().getFirst().outcome())
        .contains(Outcome.DECLINED);
  }

  @Test
  void ringsTheNextWhenNoKeyIsPressed() {
    ringingScreened();

    var _ = phone.hears(phone.ofLeg("/voice/whisper", 0, Map.of()));
    var next = phone.dialEnds(0, Map.of("DialCallStatus", "completed", "DialBridged", "false"));

    assertThat(next).contains(DESK);
    assertThat(museum.handoff(phone.handoff()).progress().attempts().getFirst().outcome())
        .contains(Outcome.NOT_ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({"machine_start, VOICEMAIL", "fax, VOICEMAIL", "human, ACCEPTED", "unknown, ACCEPTED"})
  void storesTheResultOfMachineDetection(String answeredBy, Outcome outcome) {
    var _ = ringing();

    var _ = phone.hears(phone.ofLeg("/voice/machine", 0, Map.of("AnsweredBy", answeredBy)));
    var _ = phone.dialEnds(0, BRIDGED);

    assertThat(museum.handoff(phone.handoff()).progress().attempts().getFirst().outcome())
        .contains(outcome);
  }

  @Test
  void storesTheUrlOfARecording() {
    var _ = ringing();

    var document =
        phone.post(
            "/voice/recording?handoff=" + phone.handoff(),
            Map.of("RecordingUrl", "https://api.twilio.com/RE1", "CallStatus", "in-progress"));

    assertThat(document).contains("recorded").contains("<Hangup/>");
    assertThat(museum.handoff(phone.handoff()).progress().recording())
        .contains("https://api.twilio.com/RE1");
  }

  @Test
  void storesTheLinkOfAMessageOnceItIsWhole() {
    var _ = ringing();
    var target = "/voice/recorded?handoff=" + phone.handoff();
    var link = "https://api.twilio.com/RE1";

    var _ = phone.post(target, Map.of("RecordingUrl", link, "RecordingStatus", "in-progress"));
    assertThat(museum.handoff(phone.handoff()).progress().recording()).isEmpty();
    var answer = phone.post(target, Map.of("RecordingUrl", link, "RecordingStatus", "completed"));

    assertThat(answer).isEqualTo("<Response/>");
    assertThat(museum.handoff(phone.handoff()).progress().recording()).contains(link);
  }

  @Test
  void abandonsAHandoffWhenTheCallHasEndedAndTheDialIsReported() {
    var _ = ringing();

    var before = phone.post("/voice/status", Map.of("CallStatus", "in-progress"));
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.RINGING);
    var after = phone.hears(phone.hangUp());

    assertThat(before).isEqualTo("<Response/>");
    assertThat(after).doesNotContain("<Dial").doesNotContain("<Say");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.RINGING);
    var _ = phone.dialEnds(0, Map.of("DialCallStatus", "canceled", "CallStatus", "completed"));
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.ABANDONED);
  }

  /// Nothing else could be recorded of it. Whether a rescue has rung somebody is still to be told.
  @Test
  void recordsACallOfWhichOnlyTheEndIsReported() {
    var document = phone.hears(phone.hangUp());

    assertThat(document).endsWith("<Response/>");
    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.state()).isEqualTo(HandoffState.INITIATED);
    assertThat(handoff.progress().callEndedAt()).isPresent();
    assertThat(handoff.isSettled()).isFalse();
  }

  @Test
  void changesNothingAfterTheEnd() {
    var _ = ringing();
    var _ = phone.dialEnds(0, BRIDGED);
    var _ = phone.hears(phone.hangUp());
    var closed = museum.handoff(phone.handoff());

    var _ = phone.hears(phone.ofLeg("/voice/whisper", 0, Map.of()));
    var _ = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "1")));
    var _ = phone.dialEnds(0, Map.of("DialCallStatus", "busy"));
    var unknown = phone.dialEnds(5, Map.of("DialCallStatus", "busy"));
    var _ = phone.hears(phone.hangUp());
    var _ = phone.rings();

    assertThat(unknown).doesNotContain("<Dial");
    assertThat(museum.handoff(phone.handoff())).isEqualTo(closed);
    assertThat(closed.history().changes())
        .extracting(StateChange::state)
        .containsExactly(
            HandoffState.INITIATED,
            HandoffState.RINGING,
            HandoffState.ACCEPTED,
            HandoffState.COMPLETED);
  }

  @Test
  void writesTwimlThatTwiliosLibraryReads() throws TwiMLException {
    var _ = ringing();

    var dial = phone.dialEnds(0, Map.of("DialCallStatus", "busy"));
    var goodbye = phone.dialEnds(1, BRIDGED);

    assertThat(VoiceResponse.Builder.fromXml(dial).build().toXml()).contains(DESK);
    assertThat(VoiceResponse.Builder.fromXml(goodbye).build().toXml()).contains("<Hangup/>");
  }

  /// A project with a front desk, tickets and schools; returns schools.
  private Destination open() {
    var _ = museum.add("Front desk", DESK);
    var _ = museum.add("Tickets", TICKETS);
    museum.connect(Telephone.CALLED);
    return museum.add("School visits", SCHOOLS);
  }

  private Handoff ringing() {
    var schools = open();
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    return museum.handoff(phone.handoff());
  }

  private void ringingScreened() {
    var _ = museum.add("Front desk", DESK);
    museum.connect(Telephone.CALLED);
    var screened = museum.addScreened("School visits", SCHOOLS);
    var _ = phone.rings();
    museum.routes(phone.handoff(), screened);
  }
}
