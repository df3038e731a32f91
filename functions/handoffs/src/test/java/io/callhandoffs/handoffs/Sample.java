package io.callhandoffs.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A call to a museum, about a class of thirty.
final class Sample {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final ProjectId MUSEUM = HandoffFixture.MUSEUM;
  static final DestinationId SCHOOLS = DestinationFixture.id("schools");
  static final DestinationId DESK = DestinationFixture.id("frontdesk");

  private Sample() {}

  static CallSid sid(int number) {
    return HandoffFixture.sid(number);
  }

  static HandoffId id(int number) {
    return HandoffFixture.id(number);
  }

  static Handoff begun(int number, HandoffContext context) {
    return HandoffFixture.begun(number, context, NOON.plusSeconds(number));
  }

  static HandoffContext context() {
    return new HandoffContext(
        Wanted.BY_CALLER,
        Optional.of("school_visit"),
        Optional.of("Thirty pupils; call back on 020 7946 0958"),
        Optional.of("crm-4711"),
        JsonObject.data(
            "{\"pupils\": 30, \"school\": {\"phone\": \"+44 20 7946 0958\"}, \"vip\": true}"),
        new Overrides(
            Optional.of("I am putting you through."), SipHeaders.NONE, OptionalInt.empty()));
  }

  /// The school office did not answer; the front desk took the call.
  static Handoff talkedTo(int number) {
    var now = NOON.plusSeconds(number);
    var heard =
        new Heard(1, "my number is 4155550100", "Fits School visits", List.of(SCHOOLS), now);
    var matched = new Choice(How.MATCHED, Optional.of(0.83), "It fits");
    var missed =
        ringing(0, SCHOOLS, "School visits", matched)
            .withEnd(
                new End(
                    Outcome.NO_ANSWER,
                    now.plusSeconds(25),
                    OptionalInt.empty(),
                    OptionalInt.of(480)));
    var taken =
        ringing(1, DESK, "Front desk", Choice.of(How.FALLBACK, "School visits did not answer"))
            .withAccepted(now.plusSeconds(30))
            .withEnd(
                new End(
                    Outcome.ACCEPTED,
                    now.plusSeconds(90),
                    OptionalInt.of(60),
                    OptionalInt.empty()));
    return begun(number, context())
        .withHeard(heard)
        .withAttempt(missed)
        .withSettledState(now)
        .withAttempt(taken)
        .withSettledState(now.plusSeconds(90));
  }

  static Rung ringing(int index, DestinationId id, String name, Choice choice) {
    var ring = HandoffFixture.ring(new Ring.Answering(false, Optional.of("4 1 5"), false));
    return Rung.begun(index, new Chosen(id, new DestinationName(name), choice), ring, NOON);
  }
}
