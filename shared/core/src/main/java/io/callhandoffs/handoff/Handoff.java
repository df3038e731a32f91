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

  /// With the state that follows from what the telephone has reported and from what was done by
  /// hand, added to the history if it is a new one.
  public Handoff withSettledState(Instant now) {
    return withSettledState(now, StateChange.BY_CALL);
  }

  /// The same, where `by` says so: [StateChange#BY_CALL], or [StateChange#BY_SWEEP].
  public Handoff withSettledState(Instant now, String by) {
    var acceptedAt = progress.accepted().flatMap(taken -> taken.pickup().acceptedAt());
    return with(history.settled(new Facts(this).state(), acceptedAt, now, by));
  }

  /// Whether the telephone has nothing more to report: its state can change no more, and the call
  /// is over.
  public boolean isSettled() {
    return new Facts(this).state().isOver() && progress.callEndedAt().isPresent();
  }

  /// How an attempt ended, as far as that is known. Handoffs that were abandoned before that was
  /// waited for have attempts without an end.
  public Optional<Outcome> outcome(Attempt attempt) {
    if (attempt.isAccepted()) {
      return Optional.of(Outcome.ACCEPTED);
    }
    var left = Optional.of(Outcome.CALLER_LEFT).filter(_ -> state() == HandoffState.ABANDONED);
    return attempt.outcome().or(() -> progress.callEndedAt().flatMap(_ -> left));
  }

  /// As the next write makes it.
  public Handoff withNextRevision(Instant now, String by) {
    return new Handoff(
        id, project, call, context, progress, review, history, revision.next(now, by));
  }
}
