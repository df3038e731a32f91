package io.callhandoffs.events;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Attempt.Skipped;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.project.ProjectId;
import java.time.Instant;
import java.util.Optional;

/// A call to a museum, about a class of thirty.
final class Sample {

  static final ProjectId MUSEUM = HandoffFixture.MUSEUM;
  static final Instant NOON = Instant.parse("2026-11-23T10:15:30Z");

  private Sample() {}

  static HandoffId id(int number) {
    return HandoffId.of(sid(number), 1);
  }

  private static CallSid sid(int number) {
    return new CallSid("CA5c1e9f07a2b34d6885e0c7d4f1a9%04x".formatted(number));
  }

  static Handoff begun(int number) {
    var call = HandoffFixture.call(sid(number), HandoffFixture.CALLER);
    var context =
        new HandoffContext(
            Wanted.BY_CALLER,
            Optional.of("school_visit"),
            Optional.of("Thirty pupils; call back on 020 7946 0958"),
            Optional.of("crm-4711"),
            JsonObject.data("{\"pupils\": 30}"),
            Overrides.NONE);
    return Handoff.begun(id(number), MUSEUM, call, context, NOON);
  }

  static Handoff ringing(int number) {
    var schools =
        new Chosen(
            new DestinationId("dst_0123456789abcdefghjk"),
            new DestinationName("School visits"),
            Choice.of(How.EXPLICIT, "The assistant asked for it"));
    var screened = HandoffFixture.ring(new Ring.Answering(true, Optional.empty(), false));
    var attempt = Rung.begun(0, schools, screened, NOON.plusSeconds(8));
    return begun(number).withAttempt(attempt).withSettledState(NOON.plusSeconds(8));
  }

  /// Two destinations were full.
  static Handoff capped(int number) {
    return capped(number, NOON);
  }

  static Handoff capped(int number, Instant from) {
    var at = from.plusSeconds(8);
    var taken = ringing(number).progress().attempts().getFirst();
    return begun(number)
        .withAttempt(full(0, taken.chosen(), at))
        .withAttempt(full(1, taken.chosen(), at))
        .withSettledState(at);
  }

  private static Skipped full(int index, Chosen chosen, Instant at) {
    return new Skipped(
        index,
        chosen,
        at,
        Outcome.BLOCKED,
        Optional.of(
            new Refusal(
                "The destination was dialled 60 times within an hour",
                Optional.of(Rule.CALLS_PER_DESTINATION))));
  }

  /// A person there pressed the key.
  static Handoff accepted(int number) {
    var ringing = ringing(number);
    var taken = ringing.progress().rung(0).orElseThrow().withAccepted(NOON.plusSeconds(21));
    return ringing.withAttempt(taken).withSettledState(NOON.plusSeconds(21));
  }
}
