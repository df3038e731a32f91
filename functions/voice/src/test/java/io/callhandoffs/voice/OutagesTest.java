package io.callhandoffs.voice;

import static io.callhandoffs.handoff.HandoffState.ACCEPTED;
import static io.callhandoffs.handoff.HandoffState.COMPLETED;
import static io.callhandoffs.handoff.HandoffState.INITIATED;
import static io.callhandoffs.handoff.HandoffState.RINGING;
import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.Region;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TwilioRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What callers hear when the database or the secrets do not answer.
class OutagesTest {

  private static final String FALLBACK = "+442079460099";
  private static final String ONE_MOMENT = "<Redirect method=\"POST\">";

  /// Twilio's is 15 s. Ours is a third of that, which a busy machine does not keep.
  private static final Duration PATIENCE = Duration.ofSeconds(14);

  enum Outage {
    AWAY,
    SLOW
  }

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;

  @BeforeEach
  void connect() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    museum = new Museum(dynamo, clock, "museum");
    var _ = museum.add("Front desk", DESK);
    museum.connect(Telephone.CALLED);
  }

  @ParameterizedTest
  @EnumSource
  void ringsTheCachedDefault(Outage outage) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    var _ = phone.rings();

    begin(outage);

    assertThat(inTime(phone.call(2)::rings)).contains(DESK).doesNotContain(FALLBACK);
  }

  @ParameterizedTest
  @EnumSource
  void ringsTheFallbackNumberWhenNothingIsCached(Outage outage) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));

    begin(outage);

    assertThat(inTime(phone::rings)).contains("<Number>" + FALLBACK + "</Number>");
  }

  @ParameterizedTest
  @EnumSource
  void asksForPatienceWithoutAFallbackNumber(Outage outage) {
    var phone = telephone(Map.of());

    begin(outage);

    assertThat(inTime(phone::rings)).contains("<Say", ONE_MOMENT).doesNotContain("<Dial");
  }

  @Test
  void greetsACallerAfterTheOutageWhomNobodyCouldBeRungFor() {
    var phone = telephone(Map.of());
    begin(Outage.AWAY);
    var sorry = phone.rings();
    dynamo.start();

    assertThat(phone.post(redirected(sorry), Map.of("CallStatus", "in-progress")))
        .contains("<Gather");
  }

  /// The caller was not the one who hung up.
  @Test
  void recordsThatACallerHeardThatNobodyCouldBeReached() {
    var phone = telephone(Map.of());
    begin(Outage.AWAY);
    var there = Map.of("CallStatus", "in-progress");
    var sorry = phone.post(redirected(phone.rings()), there);
    var apology = phone.post(redirected(sorry), there);
    dynamo.start();

    assertThat(phone.post(redirected(apology), there)).contains("<Hangup/>").doesNotContain("<Say");
    var _ = phone.hears(phone.hangUp());
    assertThat(states(phone)).containsExactly(HandoffState.INITIATED, HandoffState.FAILED);
  }

  @Test
  void dialsNothingWhenTheCachedPolicyIsStopped() {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    museum.dialsBy(policy(Optional.empty(), Caps.DEFAULT, true));
    var _ = phone.rings();

    begin(Outage.AWAY);

    assertThat(inTime(phone.call(2)::rings)).contains("<Say", ONE_MOMENT).doesNotContain("<Dial");
    assertThat(phone.post("/voice/fallback", Map.of())).doesNotContain("<Dial");
  }

  @Test
  void ringsTheFallbackNumberWhenThePolicyRefusesTheDefault() {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    var france = Optional.of(Set.of(new Region("FR")));
    museum.dialsBy(policy(france, new Caps(50, 120, 20, 5), false));
    var _ = phone.rings();

    begin(Outage.AWAY);

    assertThat(inTime(phone.call(2)::rings))
        .contains(FALLBACK, "timeLimit=\"300\"")
        .doesNotContain(DESK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+19005550123", "+881612345678", "999", Telephone.CALLED})
  void neverRingsAFallbackNumberThatIsPremiumOrLoops(String configured) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", configured));

    begin(Outage.AWAY);

    assertThat(inTime(phone::rings)).contains("<Say", ONE_MOMENT).doesNotContain("<Dial");
  }

  @Test
  void neverRingsTheProjectsOwnNumbers() {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    museum.owns(DESK);
    museum.owns(FALLBACK);
    var _ = phone.rings();

    begin(Outage.AWAY);

    assertThat(inTime(phone.call(2)::rings)).doesNotContain("<Dial");
  }

  @Test
  void ringsTheFallbackNumberWhenDynamoDbThrottles() throws IOException {
    var door = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var throttling = HttpServer.create(door, 0);
    var _ =
        throttling.createContext(
            "/",
            exchange -> {
              var refusal =
                  "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ThrottlingException\"}";
              exchange.sendResponseHeaders(400, refusal.length());
              try (var out = exchange.getResponseBody()) {
                out.write(refusal.getBytes(UTF_8));
              }
            });
    throttling.start();
    try {
      var endpoint = "http://127.0.0.1:" + throttling.getAddress().getPort();
      var phone =
          telephone(Map.of("FALLBACK_NUMBER", FALLBACK, "AWS_ENDPOINT_URL_DYNAMODB", endpoint));

      assertThat(inTime(phone::rings)).contains(FALLBACK);
    } finally {
      throttling.stop(0);
    }
  }

  @Test
  void neverRingsAnotherProjectsDefault() {
    var _ = new Museum(dynamo, clock, "default").add("Somebody else", SCHOOLS);
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    var other =
        TwilioRequest.to("/voice/call")
            .with("AccountSid", Telephone.ACCOUNT)
            .with("CallSid", Telephone.sid(8))
            .with("From", Telephone.CALLER)
            .with("To", "+442079460555")
            .signedWith(Telephone.TOKEN);
    assertThat(phone.hears(other)).contains("Somebody else");

    begin(Outage.AWAY);

    assertThat(inTime(phone::rings)).contains(FALLBACK).doesNotContain(SCHOOLS);
  }

  @ParameterizedTest
  @CsvSource({
    "completed, true,  in-progress, false",
    "completed, '',    in-progress, false",
    "completed, false, in-progress, true",
    "answered,  '',    in-progress, false",
    "answered,  false, in-progress, true",
    "busy,      '',    in-progress, true",
    "busy,      false, in-progress, true",
    "failed,    '',    in-progress, true",
    "canceled,  '',    in-progress, true",
    "no-answer, '',    in-progress, true",
  })
  void dialsNothingAfterATalk(String status, String bridged, String callStatus, boolean rings) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    begin(Outage.AWAY);

    var document =
        inTime(() ->
            phone.dialEnds(
                0,
                Map.of(
                    "DialCallStatus", status, "DialBridged", bridged, "CallStatus", callStatus)));

    assertThat(document.contains("<Dial")).isEqualTo(rings);
    assertThat(document.contains("<Redirect")).isEqualTo(!rings);
  }

  /// What is answered with a 200 Twilio never sends again.
  @ParameterizedTest
  @CsvSource({
    "/voice/status,      AWAY",
    "/voice/status,      SLOW",
    "/voice/machine,     AWAY",
    "/voice/recording,   AWAY",
    "/voice/recorded,    AWAY",
    "/voice/dial-status, AWAY",
    "/voice/dial-status, SLOW",
    "/voice/rescued,     AWAY",
  })
  void thanksForNoReportThatItCouldNotWrite(String path, Outage outage) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    var report =
        phone
            .request(path + phone.about(0) + "&rang=" + DESK.substring(1))
            .with(
                Map.of(
                    "CallStatus", "completed",
                    "DialCallStatus", "completed",
                    "AnsweredBy", "human",
                    "RecordingUrl", "https://api.twilio.com/RE1",
                    "RecordingStatus", "completed"));
    begin(outage);
    var started = System.nanoTime();

    assertThat(phone.serve(report).getStatusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE);
  }

  /// Finding 2: the record of a talk whose end met one failed request.
  @Test
  void recordsATalkWhoseEndIsReportedAgain() {
    var schools = museum.add("School visits", SCHOOLS);
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    var talked = Map.of("DialCallStatus", "completed", "DialBridged", "true");
    begin(Outage.AWAY);
    var carried = phone.dialEnds(0, talked);
    assertThat(phone.serve(phone.hangUp()).getStatusCode()).isEqualTo(503);
    dynamo.start();

    var goodbye = phone.post(redirected(carried), Map.of("CallStatus", "in-progress"));
    assertThat(phone.serve(phone.hangUp()).getStatusCode()).isEqualTo(200);

    assertThat(goodbye).contains("Goodbye").doesNotContain("<Dial");

    assertThat(states(phone)).containsExactly(INITIATED, RINGING, ACCEPTED, COMPLETED);
  }

  /// A call whose database is away from the first ring to the goodbye.
  @ParameterizedTest
  @CsvSource({
    "true,  completed,   true,  COMPLETED, ACCEPTED",
    "true,  in-progress, true,  COMPLETED, ACCEPTED",
    "false, completed,   false, ABANDONED, CALLER_LEFT",
    "false, in-progress, false, FAILED,    NO_ANSWER",
  })
  void recordsWhomARescueRangOnceTheDatabaseIsBack(
      boolean knowsDesk, String callStatus, boolean talks, HandoffState state, Outcome outcome) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    if (knowsDesk) {
      var _ = phone.call(2).rings();
    }
    begin(Outage.AWAY);
    var action = attribute(phone.rings(), "action");
    dynamo.start();

    var report =
        Map.of(
            "CallStatus",
            callStatus,
            "DialCallSid",
            Telephone.LEG,
            "DialCallStatus",
            talks ? "completed" : "no-answer",
            "DialBridged",
            Boolean.toString(talks),
            "DialCallDuration",
            talks ? "61" : "0");
    var first = phone.post(action, report);
    var again = phone.post(action, report);
    var _ = phone.hears(phone.hangUp());

    assertThat(first).doesNotContain("<Dial");
    if (callStatus.equals("in-progress")) {
      assertThat(first).isEqualTo(again).contains("<Say", "<Hangup/>");
    }
    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.state()).isEqualTo(state);
    assertThat(handoff.progress().attempts()).hasSize(1);
    var rung = handoff.progress().rung(0).orElseThrow();
    assertThat(rung.outcome()).contains(outcome);
    assertThat(rung.ring().endpoint().address()).isEqualTo(knowsDesk ? DESK : FALLBACK);
    assertThat(rung.chosen().name().value())
        .isEqualTo(knowsDesk ? "Front desk" : "Fallback number");
    assertThat(rung.chosen().choice().how()).isEqualTo(How.RESCUE);
  }

  /// Of the dial before the rescue something is known, too.
  @Test
  void recordsTheDialThatLedToARescue() {
    var schools = museum.add("School visits", SCHOOLS);
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    begin(Outage.AWAY);
    var action = attribute(phone.dialEnds(0, Map.of("DialCallStatus", "busy")), "action");
    dynamo.start();

    var _ =
        phone.post(
            action,
            Map.of(
                "CallStatus", "completed", "DialCallStatus", "completed", "DialBridged", "true"));

    assertThat(museum.handoff(phone.handoff()).progress().attempts())
        .extracting(attempt -> attempt.outcome().orElseThrow())
        .containsExactly(Outcome.BUSY, Outcome.ACCEPTED);
    assertThat(states(phone)).containsExactly(INITIATED, RINGING, ACCEPTED, COMPLETED);
  }

  /// What is stored cannot be read, but the dial's own address says who was rung by then.
  @ParameterizedTest
  @ValueSource(strings = {FALLBACK, ""})
  void ringsNobodyTwice(String fallback) {
    var schools = museum.add("School visits", SCHOOLS);
    var phone = telephone(fallback.isEmpty() ? Map.of() : Map.of("FALLBACK_NUMBER", fallback));
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    var desk = phone.dialEnds(0, Map.of("DialCallStatus", "busy"));
    begin(Outage.AWAY);
    var busy = Map.of("DialCallStatus", "busy", "CallStatus", "in-progress");

    var document = phone.post(attribute(desk, "action"), busy);
    var asFallback =
        phone.post(
            "/voice/fallback",
            Map.of(
                "ErrorUrl", "https://x" + attribute(desk, "action"), "CallStatus", "in-progress"));

    assertThat(List.of(document, asFallback))
        .allSatisfy(each -> {
          assertThat(each).contains("<Say").doesNotContain(DESK + "</Number>");
          assertThat(each.contains("<Dial")).isEqualTo(!fallback.isEmpty());
        });
  }

  private List<HandoffState> states(Telephone phone) {
    return museum.handoff(phone.handoff()).history().changes().stream()
        .map(StateChange::state)
        .toList();
  }

  /// The path and query to which a document redirects.
  private static String redirected(String document) {
    return target(document.replaceAll("(?s).*<Redirect[^>]*>(.*)</Redirect>.*", "$1"));
  }

  private static String attribute(String document, String name) {
    return target(document.replaceAll("(?s).* " + name + "=\"([^\"]*)\".*", "$1"));
  }

  private static String target(String url) {
    return url.replace("&amp;", "&").replaceAll("#.*", "").replaceAll("https?://[^/]*", "");
  }

  @Test
  void letsAHumanAcceptDuringAnOutage() {
    var phone = telephone(Map.of());
    begin(Outage.AWAY);

    var whisper = phone.hears(phone.ofLeg("/voice/whisper", 0, Map.of()));
    var taken = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "1")));
    var declined = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "3")));

    assertThat(whisper).contains("<Gather", "/voice/accept?handoff=" + phone.handoff());
    assertThat(taken).endsWith("<Response/>");
    assertThat(declined).contains("<Hangup/>");
  }

  /// The key could not be stored, but Twilio reports that it connected the legs.
  @Test
  void completesATalkThatBeganDuringAnOutage() {
    var schools = museum.addScreened("School visits", SCHOOLS);
    var phone = telephone(Map.of());
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    begin(Outage.AWAY);
    var _ = phone.hears(phone.ofLeg("/voice/accept", 0, Map.of("Digits", "1")));

    dynamo.start();
    var document = phone.dialEnds(0, Map.of("DialCallStatus", "completed", "DialBridged", "true"));

    assertThat(document).contains("Goodbye").doesNotContain("<Dial");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.COMPLETED);
  }

  @Test
  void continuesACallAfterAnOutage() {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    begin(Outage.AWAY);
    assertThat(phone.rings()).contains(FALLBACK);

    dynamo.start();

    assertThat(phone.rings()).contains("<Gather");
    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.INITIATED);
  }

  @Test
  void answersTheFallbackUrlWithoutTheDatabase() {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    begin(Outage.SLOW);
    var started = System.nanoTime();

    var document =
        phone.post(
            "/voice/fallback",
            Map.of("CallStatus", "in-progress", "ErrorCode", "11200", "ErrorUrl", "https://x/"));
    var gone = phone.post("/voice/fallback", Map.of("CallStatus", "completed"));
    var talked =
        phone.post("/voice/fallback", Map.of("DialCallStatus", "completed", "DialBridged", "true"));

    assertThat(document).contains(FALLBACK);
    assertThat(gone).doesNotContain("<Dial");
    assertThat(talked).doesNotContain("<Dial");
    // A question to the database takes two seconds, of which there would be three.
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
  }

  /// A caller's whole call, and Twilio's fallback, with the secret away for an hour.
  @ParameterizedTest
  @ValueSource(strings = {"/voice/call", "/voice/fallback", "/voice/status"})
  void answersForHoursWithTheSecretAsItWasReadLast(String path) {
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));
    assertThat(phone.serve(phone.request("/voice/call")).getStatusCode()).isEqualTo(200);
    secrets.fail();
    clock.advance(Duration.ofHours(1));

    var response = phone.serve(phone.request(path));

    assertThat(response.getStatusCode()).isEqualTo(200);
  }

  @Test
  void answers500WhenTheSecretHasNeverBeenRead() {
    secrets.fail();
    var phone = telephone(Map.of("FALLBACK_NUMBER", FALLBACK));

    var response = phone.serve(phone.request("/voice/call"));

    assertThat(response.getStatusCode()).isEqualTo(500);
    assertThat(response.getBody()).isNull();
  }

  private void begin(Outage outage) {
    switch (outage) {
      case AWAY -> dynamo.stop();
      case SLOW -> dynamo.stall();
    }
  }

  private static DiallingPolicy policy(
      Optional<Set<Region>> countries, Caps caps, boolean stopped) {
    return new DiallingPolicy(countries, DiallingPolicy.ALWAYS_REFUSED, caps, stopped);
  }

  /// Valid TwiML, and soon enough.
  private static String inTime(Supplier<String> answer) {
    var started = System.nanoTime();
    var document = answer.get();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PATIENCE);
    try {
      var _ = VoiceResponse.Builder.fromXml(document).build();
    } catch (TwiMLException e) {
      throw new AssertionError(document, e);
    }
    return document;
  }

  private Telephone telephone(Map<String, String> more) {
    return Telephone.beside(dynamo, secrets, clock, more);
  }
}
