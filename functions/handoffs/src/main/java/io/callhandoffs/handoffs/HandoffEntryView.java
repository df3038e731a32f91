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
    Optional<RungDestinationView> destination,
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

  static HandoffEntryView of(Handoff handoff, Redaction redaction) {
    var brief = handoff.brief();
    var call = handoff.call();
    return new HandoffEntryView(
        handoff.id().value(),
        Words.of(handoff.state()),
        call.sid().value(),
        brief.sharedId(),
        redaction.apply(call.from()),
        redaction.apply(call.to()),
        RungDestinationView.of(handoff),
        brief.reason().map(redaction::apply),
        brief.summary().map(redaction::apply),
        handoff.ending().map((Ending ending) -> Words.of(ending)),
        handoff.recording(),
        handoff.disposition(),
        FeedbackView.of(handoff, redaction),
        handoff.accepted().flatMap(Attempt::acceptedAt),
        handoff.callEndedAt(),
        handoff.version(),
        handoff.createdAt(),
        handoff.updatedAt());
  }
}
