package io.callhandoffs.handoff;

import java.util.List;
import java.util.Optional;

/// Derives a handoff's state from what the telephone has reported, in whatever order that was.
record Facts(Progress progress, boolean reportOwed) {

  Facts(Handoff handoff) {
    this(handoff.progress(), isReportOwed(handoff));
  }

  /// Whether Twilio has still to report whether somebody took the call: how a dial ended; or, if
  /// none of a caller's questions was answered from here, whom a rescue has rung.
  private static boolean isReportOwed(Handoff handoff) {
    var progress = handoff.progress();
    var isRescued =
        progress.isUnanswered()
            && progress.callEndedAt().isPresent()
            && handoff.context().wanted().origin() == Wanted.Origin.CALLER;
    return progress.isDialOwed() || isRescued;
  }

  HandoffState state() {
    return progress.accepted().map(this::taken).orElseGet(this::notTaken);
  }

  /// A human has it until their leg ends or the caller hangs up, whichever is reported first.
  private HandoffState taken(Attempt.Rung accepted) {
    return accepted.end().isPresent() || progress.callEndedAt().isPresent()
        ? HandoffState.COMPLETED
        : HandoffState.ACCEPTED;
  }

  private HandoffState notTaken() {
    if (progress.ending().isPresent()) {
      return allBlocked(progress.attempts()) ? HandoffState.BLOCKED : HandoffState.FAILED;
    }
    if (reportOwed) {
      return underWay();
    }
    // Nobody was rung after a machine to which the caller talked.
    if (lastOutcome().filter(Outcome.VOICEMAIL::equals).isPresent()) {
      return HandoffState.FAILED;
    }
    if (progress.callEndedAt().isEmpty()) {
      return underWay();
    }
    // Only where it is known that nobody took the call, the caller has left before that.
    return isKnownToHaveLeft() ? HandoffState.ABANDONED : HandoffState.FAILED;
  }

  /// After a dial that nobody answered the caller may as well have heard that nobody is left to
  /// ring: what was to come was lost, or it would be recorded.
  private boolean isKnownToHaveLeft() {
    return !progress.answers().containsKey(Progress.GIVEN_UP)
        && lastOutcome()
            .map(outcome ->
                switch (outcome) {
                  case UNKNOWN, BUSY, NO_ANSWER, FAILED -> false;
                  case ACCEPTED, DECLINED, NOT_ACCEPTED, VOICEMAIL -> true;
                  case CALLER_LEFT, SKIPPED_CLOSED, SKIPPED_UNHEALTHY, BLOCKED -> true;
                })
            .orElse(true);
  }

  private HandoffState underWay() {
    return progress.attempts().isEmpty() ? HandoffState.INITIATED : HandoffState.RINGING;
  }

  private Optional<Outcome> lastOutcome() {
    return progress.attempts().reversed().stream().findFirst().flatMap(Attempt::outcome);
  }

  private static boolean allBlocked(List<Attempt> attempts) {
    return !attempts.isEmpty()
        && attempts.stream().allMatch(a -> a.outcome().filter(Outcome.BLOCKED::equals).isPresent());
  }
}
