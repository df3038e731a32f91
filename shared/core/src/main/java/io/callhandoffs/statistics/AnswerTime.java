package io.callhandoffs.statistics;

import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.End;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How long callers wait for a human at a destination.
public final class AnswerTime {

  /// Nothing rings for so long. What seems to have is a report that was lost and found out later.
  private static final Duration MAX = Duration.ofMinutes(3);

  private AnswerTime() {}

  /// Whole seconds from the decision to ring until a human took the call; empty if nobody did, or
  /// it is not known when.
  public static OptionalLong seconds(Rung rung) {
    var waited =
        Optional.of(rung)
            .filter(Rung::isAccepted)
            .flatMap(AnswerTime::answered)
            .map(answered -> Duration.between(rung.startedAt(), answered))
            .filter(wait -> !wait.isNegative() && wait.compareTo(MAX) <= 0);
    return waited.stream().mapToLong(Duration::toSeconds).findFirst();
  }

  /// Without a key to press, Twilio tells of a talk when it is over, and how long it was.
  private static Optional<Instant> answered(Rung rung) {
    var accepted = rung.pickup().acceptedAt();
    var toldAtEnd = rung.end().filter(end -> accepted.filter(end.at()::equals).isPresent());
    return toldAtEnd.isPresent() ? toldAtEnd.flatMap(AnswerTime::beforeTalk) : accepted;
  }

  private static Optional<Instant> beforeTalk(End end) {
    return end.talkedSeconds().isPresent()
        ? Optional.of(end.at().minusSeconds(end.talkedSeconds().getAsInt()))
        : Optional.empty();
  }
}
