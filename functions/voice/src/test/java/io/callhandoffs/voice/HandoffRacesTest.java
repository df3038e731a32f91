package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TwilioRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two things that happen on a call at the same moment, over real threads: whichever is written
/// first, the caller is put through to one human at most, and the record is true.
class HandoffRacesTest {

  private static final int ROUNDS = 20;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;
  private Telephone telephone;
  private Destination schools;
  private Destination desk;

  @BeforeEach
  void connect() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    museum = new Museum(dynamo, clock, "museum");
    desk = museum.add("Front desk", DESK);
    schools = museum.addScreened("School visits", SCHOOLS);
    museum.connect(Telephone.CALLED);
    museum.dialsBy(
        new DiallingPolicy(
            Optional.empty(), DiallingPolicy.ALWAYS_REFUSED, new Caps(1, 600, 100, 240), false));
    telephone = Telephone.beside(dynamo, secrets, clock, Map.of());
  }

  /// Two legs of a SIP address that forks.
  @RepeatedTest(ROUNDS)
  void acceptAndDeclineHaveOneWinner() throws Exception {
    var phone = ringing(schools);

    var answers = atOnce(() -> presses(phone, 1, "1"), () -> presses(phone, 2, "3"));

    boolean putThrough = !answers.getFirst().contains("<Hangup/>");
    assertThat(answers.getLast()).contains("<Hangup/>");
    assertThat(accepted(phone)).isEqualTo(putThrough);
    var after =
        phone.dialEnds(
            0, Map.of("DialCallStatus", "completed", "DialBridged", Boolean.toString(putThrough)));
    assertThat(after.contains(DESK)).isEqualTo(!putThrough);
  }

  @RepeatedTest(ROUNDS)
  void twoAcceptsHaveOneWinner() throws Exception {
    var phone = ringing(schools);

    var answers = atOnce(() -> presses(phone, 1, "1"), () -> presses(phone, 2, "1"));

    assertThat(answers).filteredOn(answer -> answer.contains("<Hangup/>")).hasSize(1);
    assertThat(accepted(phone)).isTrue();
  }

  @RepeatedTest(ROUNDS)
  void aTalkIsCompletedWhicheverReportComesFirst() throws Exception {
    var phone = ringing(desk);
    var end =
        Map.of("DialCallStatus", "completed", "DialBridged", "true", "CallStatus", "completed");

    var _ = atOnce(() -> phone.dialEnds(0, end), () -> phone.hears(phone.hangUp()));

    var handoff = museum.handoff(phone.handoff());
    assertThat(handoff.state()).isEqualTo(HandoffState.COMPLETED);
    assertThat(states(handoff)).contains(HandoffState.ACCEPTED);
    assertThat(placeIsFree()).isTrue();
  }

  @RepeatedTest(ROUNDS)
  void aCallerWhoLeavesIsAbandonedWhicheverReportComesFirst() throws Exception {
    var phone = ringing(desk);
    var end = Map.of("DialCallStatus", "canceled", "CallStatus", "completed");

    var _ = atOnce(() -> phone.dialEnds(0, end), () -> phone.hears(phone.hangUp()));

    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(placeIsFree()).isTrue();
  }

  /// Nobody answered, and the caller hangs up while we are asked whom to ring next.
  @RepeatedTest(ROUNDS)
  void theNextKeepsNoPlaceWhenTheCallerLeaves() throws Exception {
    var phone = ringing(schools);

    var answers =
        atOnce(
            () -> phone.dialEnds(0, Map.of("DialCallStatus", "busy")),
            () -> phone.hears(phone.hangUp()));

    if (answers.getFirst().contains("<Dial")) {
      var _ = phone.dialEnds(1, Map.of("DialCallStatus", "canceled", "CallStatus", "completed"));
    }
    // It is busy, and then the caller has gone: whichever is told first, nobody took the call.
    assertThat(museum.handoff(phone.handoff()).state())
        .isIn(HandoffState.ABANDONED, HandoffState.FAILED);
    assertThat(placeIsFree()).isTrue();
  }

  @RepeatedTest(ROUNDS)
  void aRequestedHandoffKeepsNoPlaceWhenTheCallIsOver() throws Exception {
    var phone = telephone.call(1);
    var _ = phone.rings();

    var _ =
        atOnce(
            () -> phone.post("/voice/handoff?handoff=" + phone.handoff(), Map.of()),
            () -> phone.hears(phone.hangUp()));

    assertThat(museum.handoff(phone.handoff()).state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(placeIsFree()).isTrue();
  }

  private Telephone ringing(Destination destination) {
    var phone = telephone.call(1);
    var _ = phone.rings();
    museum.routes(phone.handoff(), destination);
    return phone;
  }

  private static String presses(Telephone phone, int leg, String key) {
    return phone.hears(
        TwilioRequest.to("/voice/accept" + phone.about(0))
            .with("AccountSid", Telephone.ACCOUNT)
            .with("CallSid", "CA%032x".formatted(0xabc + leg))
            .with("Digits", key)
            .signedWith(Telephone.TOKEN));
  }

  private boolean accepted(Telephone phone) {
    return museum.handoff(phone.handoff()).progress().accepted().isPresent();
  }

  private static List<HandoffState> states(Handoff handoff) {
    return handoff.history().changes().stream().map(StateChange::state).toList();
  }

  /// Whether another call can be dialled: the project may have one at a time.
  private boolean placeIsFree() {
    var next = telephone.call(2);
    var _ = next.rings();
    museum.routes(next.handoff(), desk);
    return museum.handoff(next.handoff()).state() == HandoffState.RINGING;
  }

  /// The answers to two webhooks that come at the same moment.
  private static List<String> atOnce(Callable<String> one, Callable<String> other)
      throws InterruptedException, ExecutionException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          Stream.of(one, other)
              .map(webhook ->
                  threads.submit(() -> {
                    start.await();
                    return webhook.call();
                  }))
              .toList();
      start.countDown();
      for (Future<String> answer : answers) {
        var _ = answer.get();
      }
      return answers.stream().map(Future::resultNow).toList();
    }
  }
}
