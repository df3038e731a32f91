package io.callhandoffs.handoff;

import java.util.List;

/// Derives a handoff's state from its progress, in whatever order that was reported.
record Facts(Progress progress) {

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
    if (progress.attempts().stream().anyMatch(Facts::hadCountedAsTaken)) {
      return HandoffState.FAILED;
    }
    if (progress.callEndedAt().isPresent()) {
      return HandoffState.ABANDONED;
    }
    return progress.attempts().isEmpty() ? HandoffState.INITIATED : HandoffState.RINGING;
  }

  /// The caller talked to what turned out to be a machine, and nobody was rung after it.
  private static boolean hadCountedAsTaken(Attempt attempt) {
    return attempt.rung().filter(rung -> rung.pickup().acceptedAt().isPresent()).isPresent()
        && !attempt.isAccepted();
  }

  private static boolean allBlocked(List<Attempt> attempts) {
    return !attempts.isEmpty()
        && attempts.stream().allMatch(a -> a.outcome().filter(Outcome.BLOCKED::equals).isPresent());
  }
}
