package io.callhandoffs.statistics;

import static io.callhandoffs.fixture.HandoffFixture.begun;
import static io.callhandoffs.fixture.HandoffFixture.ringing;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Ring.Answering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a handoff counts.
class TallyTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final DestinationId SHOP = DestinationFixture.id("shop");
  private static final DestinationId DESK = DestinationFixture.id("desk");

  static List<Arguments> attempts() {
    var shop = ringing(0, SHOP, NOON);
    var screened = screened();
    var left = begun(1, NOON).withAttempt(shop).withState(HandoffState.ABANDONED, NOON, "crm");
    return List.of(
        Arguments.of("one that rings still", with(shop), Map.of()),
        Arguments.of(
            "one that nobody answered",
            with(shop.withEnd(End.of(Outcome.NO_ANSWER, NOON))),
            Map.of("outcome.NO_ANSWER", 1L)),
        Arguments.of(
            "a talk that is told when it is over",
            with(talked(shop, 95, 60)),
            Map.of("outcome.ACCEPTED", 1L, "answered_after.35", 1L)),
        Arguments.of(
            "a talk whose length nobody knows",
            with(
                shop.withAccepted(NOON.plusSeconds(95))
                    .withEnd(End.of(Outcome.ACCEPTED, NOON.plusSeconds(95)))),
            Map.of("outcome.ACCEPTED", 1L)),
        Arguments.of(
            "a talk that was found out an hour later",
            with(talked(shop, 3600, 60)),
            Map.of("outcome.ACCEPTED", 1L)),
        Arguments.of(
            "a key that was pressed, and they still talk",
            with(screened.withAccepted(NOON.plusSeconds(12))),
            Map.of("outcome.ACCEPTED", 1L, "answered_after.12", 1L)),
        Arguments.of(
            "a key that was pressed, and the talk after it",
            with(talked(screened.withAccepted(NOON.plusSeconds(12)), 95, 88)),
            Map.of("outcome.ACCEPTED", 1L, "answered_after.12", 1L)),
        Arguments.of(
            "a talk that was with a machine",
            with(talked(shop, 95, 60).withMachine()),
            Map.of("outcome.VOICEMAIL", 1L)),
        Arguments.of(
            "one that was closed",
            with(shop.neverRung(Outcome.SKIPPED_CLOSED)),
            Map.of("passed_over.SKIPPED_CLOSED", 1L)),
        Arguments.of(
            "one without an end, of a caller of whom others say that they left",
            left.withCallEnded(NOON),
            Map.of("outcome.CALLER_LEFT", 1L)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attempts")
  void countsAnAttemptAtItsDestination(String attempt, Handoff handoff, Map<String, Long> counts) {
    assertThat(at(handoff, SHOP).byName()).isEqualTo(counts);
  }

  static List<Arguments> handoffs() {
    var begun = begun(1, NOON);
    var said = begun.withHeard(heard("my cat is on fire"));
    var byDefault = ringing(0, DESK, Choice.of(How.DEFAULT, "Nothing fits"), NOON);
    return List.of(
        Arguments.of("one that goes on", begun, Map.of("handoffs", 1L)),
        Arguments.of(
            "one whose caller left",
            begun.withAnswer("arrived", "hangup").withCallEnded(NOON).withSettledState(NOON),
            Map.of("handoffs", 1L, "state.ABANDONED", 1L)),
        Arguments.of(
            "one that another system completed",
            begun
                .withState(HandoffState.RINGING, NOON, "crm")
                .withState(HandoffState.ACCEPTED, NOON, "crm")
                .withState(HandoffState.COMPLETED, NOON, "crm"),
            Map.of("handoffs", 1L, "state.COMPLETED", 1L)),
        Arguments.of(
            "one that ended in a message",
            begun.withEnding(Ending.MESSAGE).withSettledState(NOON),
            Map.of("handoffs", 1L, "state.FAILED", 1L, "ending.MESSAGE", 1L)),
        Arguments.of(
            "words that fit nothing",
            said.withAttempt(byDefault),
            Map.of("handoffs", 1L, "unclassified", 1L)),
        Arguments.of("nobody said anything", begun.withAttempt(byDefault), Map.of("handoffs", 1L)),
        Arguments.of(
            "words that fit, and then the default",
            said.withAttempt(ringing(0, SHOP, NOON))
                .withAttempt(ringing(1, DESK, Choice.of(How.DEFAULT, "Shop is closed"), NOON)),
            Map.of("handoffs", 1L)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("handoffs")
  void countsAHandoffOfTheProject(String what, Handoff handoff, Map<String, Long> counts) {
    var counter = new Counter(Quarter.of(NOON), Optional.empty());

    assertThat(Tally.of(handoff).counts()).containsEntry(counter, new Counts(counts));
  }

  @Test
  void countsAnAttemptWhenItBeganAndTheHandoffWhenThatDid() {
    var later = NOON.plusSeconds(900);
    var handoff =
        begun(1, NOON).withAttempt(ringing(0, SHOP, later).withEnd(End.of(Outcome.BUSY, later)));

    assertThat(Tally.of(handoff).counts().keySet())
        .containsExactlyInAnyOrder(
            new Counter(new Quarter(NOON), Optional.empty()),
            new Counter(new Quarter(later), Optional.of(SHOP)));
  }

  @Test
  void takesBackWhatNoLongerHolds() {
    var shop = ringing(0, SHOP, NOON);
    var told = Tally.of(with(talked(shop, 95, 60)));
    var known = Tally.of(with(talked(shop, 95, 60).withMachine()));

    assertThat(known.minus(told).counts())
        .isEqualTo(
            Map.of(
                new Counter(new Quarter(NOON), Optional.of(SHOP)),
                new Counts(
                    Map.of(
                        "outcome.ACCEPTED", -1L,
                        "answered_after.35", -1L,
                        "outcome.VOICEMAIL", 1L))));
    assertThat(told.minus(told).isNone()).isTrue();
  }

  @Test
  void countsNothingOfANumberThatIsNoDestination() {
    var rescue =
        new Chosen(
            Optional.empty(),
            new DestinationName("Fallback number"),
            Choice.of(How.RESCUE, "Something broke"));
    var rung = Rung.begun(0, rescue, HandoffFixture.RING, NOON).withEnd(End.of(Outcome.BUSY, NOON));

    assertThat(Tally.of(with(rung)).counts()).hasSize(1);
  }

  private static Counts at(Handoff handoff, DestinationId destination) {
    return Tally.of(handoff)
        .counts()
        .getOrDefault(new Counter(Quarter.of(NOON), Optional.of(destination)), Counts.NONE);
  }

  private static Handoff with(Attempt attempt) {
    return begun(1, NOON).withAttempt(attempt);
  }

  private static Rung screened() {
    var plain = ringing(0, SHOP, NOON);
    var ring = HandoffFixture.ring(new Answering(true, Optional.empty(), false));
    return Rung.begun(0, plain.chosen(), ring, NOON);
  }

  private static Rung talked(Rung rung, int endedAfter, int talkedSeconds) {
    var end = NOON.plusSeconds(endedAfter);
    return rung.withAccepted(end)
        .withEnd(
            new End(Outcome.ACCEPTED, end, OptionalInt.of(talkedSeconds), OptionalInt.empty()));
  }

  private static Heard heard(String words) {
    return new Heard(1, words, "Fits nothing", List.of(), NOON);
  }
}
