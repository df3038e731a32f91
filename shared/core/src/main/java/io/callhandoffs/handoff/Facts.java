package io.callhandoffs.handoff;

import java.util.List;

/// What a handoff's facts say about its state, whatever order they came in.
record Facts(Handoff handoff) {

  HandoffState state() {
    return handoff.accepted().map(this::taken).orElseGet(this::notTaken);
  }

  /// A human has it until their leg ends or the caller hangs up, whichever is reported first.
  private HandoffState taken(Attempt accepted) {
    return accepted.endedAt().isPresent() || handoff.callEndedAt().isPresent()
        ? HandoffState.COMPLETED
        : HandoffState.ACCEPTED;
  }

  private HandoffState notTaken() {
    if (handoff.ending().isPresent()) {
      return allBlocked(handoff.attempts()) ? HandoffState.BLOCKED : HandoffState.FAILED;
    }
    if (handoff.attempts().stream().anyMatch(Facts::hadCountedAsTaken)) {
      return HandoffState.FAILED;
    }
    if (handoff.callEndedAt().isPresent()) {
      return HandoffState.ABANDONED;
    }
    return handoff.attempts().isEmpty() ? HandoffState.INITIATED : HandoffState.RINGING;
  }

  /// The caller talked to what turned out to be a machine, and nobody was rung after it.
  private static boolean hadCountedAsTaken(Attempt attempt) {
    return attempt.acceptedAt().isPresent() && !attempt.isAccepted();
  }

  private static boolean allBlocked(List<Attempt> attempts) {
    return !attempts.isEmpty()
        && attempts.stream().allMatch(a -> a.outcome().filter(Outcome.BLOCKED::equals).isPresent());
  }
}
