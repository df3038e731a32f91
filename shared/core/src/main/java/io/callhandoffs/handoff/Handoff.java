package io.callhandoffs.handoff;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.write.Revision;
import java.time.Instant;
import java.util.Optional;

/// One attempt to move one call to a human. It is a collection of facts, and its state follows from
/// them: so it does not matter in which order, or how often, Twilio reports what happened.
///
/// @param progress what the telephone reports
/// @param review what people say
/// @param revision its version is 0 before the first write
public record Handoff(
    HandoffId id,
    ProjectId project,
    Call call,
    HandoffContext context,
    Progress progress,
    Review review,
    History history,
    Revision revision) {

  /// A handoff that has only just begun.
  public static Handoff begun(
      HandoffId id, ProjectId project, Call call, HandoffContext context, Instant now) {
    return new Handoff(
        id,
        project,
        call,
        context,
        Progress.NONE,
        Review.NONE,
        History.begun(now),
        Revision.unwritten(now));
  }

  public HandoffState state() {
    return history.state();
  }

  /// What the caller wants, in their own words: as an assistant quotes them, or as they first said
  /// it.
  public Optional<String> callersWords() {
    return context
        .wanted()
        .utterance()
        .or(() -> progress.heard().stream().filter(Heard::isSpoken).map(Heard::words).findFirst());
  }

  public Handoff withContext(HandoffContext other) {
    return new Handoff(id, project, call, other, progress, review, history, revision);
  }

  public Handoff withHeard(Heard words) {
    return with(progress.withHeard(words));
  }

  /// With an attempt, in the place of one that has the same index.
  public Handoff withAttempt(Attempt attempt) {
    return with(progress.withAttempt(attempt));
  }

  public Handoff withAnswer(String webhook, String code) {
    return with(progress.withAnswer(webhook, code));
  }

  public Handoff withEnding(Ending how) {
    return with(progress.withEnding(how));
  }

  public Handoff withRecording(RecordingUrl url) {
    return with(progress.withRecording(url.value()));
  }

  public Handoff withCallEnded(Instant now) {
    return with(progress.withCallEnded(now));
  }

  private Handoff with(Progress other) {
    return new Handoff(id, project, call, context, other, review, history, revision);
  }

  /// With another disposition, or without.
  public Handoff withDisposition(Optional<String> how) {
    return with(review.withDisposition(how));
  }

  public Handoff withFeedback(Feedback said) {
    return with(review.withFeedback(said));
  }

  private Handoff with(Review other) {
    return new Handoff(id, project, call, context, progress, other, history, revision);
  }

  /// Moved to `state` by hand.
  public Handoff withState(HandoffState state, Instant now, String by) {
    return with(history.withState(state, now, by));
  }

  private Handoff with(History other) {
    return new Handoff(id, project, call, context, progress, review, other, revision);
  }

  /// With the state that follows from the facts and from what was done by hand, added to the
  /// history if it is a new one.
  public Handoff withSettledState(Instant now) {
    var facts = new Facts(progress).state();
    var state = history.byHand().map(hand -> hand.whenFactsSay(facts)).orElse(facts);
    return withAcceptanceBefore(state).withState(state, now, StateChange.BY_CALL);
  }

  /// Without screening, Twilio says only at the end that somebody took the call. Then both states
  /// are recorded, so that no accepted handoff is missing from a count.
  private Handoff withAcceptanceBefore(HandoffState next) {
    var isUntold = next == HandoffState.COMPLETED && !state().isOver();
    return progress
        .accepted()
        .flatMap(taken -> taken.pickup().acceptedAt())
        .filter(_ -> isUntold)
        .map(at -> withState(HandoffState.ACCEPTED, at, StateChange.BY_CALL))
        .orElse(this);
  }

  /// As the next write makes it.
  public Handoff withNextRevision(Instant now, String by) {
    return new Handoff(
        id, project, call, context, progress, review, history, revision.next(now, by));
  }
}
