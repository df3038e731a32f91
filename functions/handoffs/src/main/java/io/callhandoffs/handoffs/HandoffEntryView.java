package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Words;
import java.time.Instant;
import java.util.Optional;

/// A handoff as clients see it in a list.
///
/// @param destination the one that took the call, or was rung last
record HandoffEntryView(
    String id,
    String state,
    String callSid,
    Optional<String> sharedId,
    String caller,
    String called,
    Optional<DestinationView> destination,
    Optional<String> reason,
    Optional<String> summary,
    Optional<String> ending,
    Optional<String> recording,
    Optional<String> disposition,
    Optional<FeedbackView> feedback,
    Optional<Instant> acceptedAt,
    Optional<Instant> callEndedAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static HandoffEntryView of(Handoff handoff, Eyes eyes) {
    var brief = handoff.brief();
    var call = handoff.call();
    return new HandoffEntryView(
        handoff.id().value(),
        Words.of(handoff.state()),
        call.sid().value(),
        brief.sharedId(),
        eyes.see(call.from()),
        eyes.see(call.to()),
        DestinationView.of(handoff),
        brief.reason().map(eyes::see),
        brief.summary().map(eyes::see),
        handoff.ending().map((Ending ending) -> Words.of(ending)),
        handoff.recording(),
        handoff.disposition(),
        FeedbackView.of(handoff, eyes),
        handoff.accepted().flatMap(Attempt::acceptedAt),
        handoff.callEndedAt(),
        handoff.version(),
        handoff.createdAt(),
        handoff.updatedAt());
  }
}
