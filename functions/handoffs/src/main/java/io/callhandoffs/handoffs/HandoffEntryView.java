package io.callhandoffs.handoffs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Optional;

/// A handoff in a list.
///
/// @param destination the one that took the call, or was rung last
record HandoffEntryView(
    String id,
    String state,
    @JsonUnwrapped CallView call,
    Optional<RungDestinationView> destination,
    @JsonUnwrapped ReasonView reason,
    @JsonUnwrapped EndingView ending,
    @JsonUnwrapped ReviewView review,
    @JsonUnwrapped TimesView times,
    @JsonUnwrapped RevisionView revision) {

  record CallView(String callSid, Optional<String> sharedId, String caller, String called) {}

  record ReasonView(Optional<String> reason, Optional<String> summary) {}

  /// @param recording what the caller left; it tells who it is, as numbers do
  record EndingView(Optional<String> ending, Optional<String> recording) {}

  record ReviewView(Optional<String> disposition, Optional<FeedbackView> feedback) {}

  record TimesView(Optional<Instant> acceptedAt, Optional<Instant> callEndedAt) {}

  record RevisionView(long version, Instant createdAt, Instant updatedAt) {}

  static HandoffEntryView of(Handoff handoff, Redaction redaction) {
    var context = handoff.context();
    var progress = handoff.progress();
    return new HandoffEntryView(
        handoff.id().value(),
        EnumNames.of(handoff.state()),
        call(handoff, redaction),
        progress.foremost().map(RungDestinationView::of),
        new ReasonView(
            context.reason().map(redaction::apply), context.summary().map(redaction::apply)),
        new EndingView(
            progress.ending().map((Ending ending) -> EnumNames.of(ending)),
            progress.recording().filter(_ -> redaction.showsNumbers())),
        new ReviewView(
            handoff.review().disposition().map(redaction::apply),
            FeedbackView.of(handoff, redaction)),
        new TimesView(
            progress.accepted().flatMap(taken -> taken.pickup().acceptedAt()),
            progress.callEndedAt()),
        new RevisionView(
            handoff.revision().version(),
            handoff.history().createdAt(),
            handoff.revision().updatedAt()));
  }

  private static CallView call(Handoff handoff, Redaction redaction) {
    var call = handoff.call();
    return new CallView(
        call.sid().value(),
        handoff.context().sharedId().map(redaction::apply),
        redaction.apply(call.from()),
        redaction.apply(call.to()));
  }
}
