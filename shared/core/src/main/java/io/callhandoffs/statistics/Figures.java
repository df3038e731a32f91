package io.callhandoffs.statistics;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was counted, to be read.
public record Figures(Counts counts) {

  /// Attempts whose destination was rung, and whose end is known or that a human has taken.
  public long rung() {
    return outcomes().values().stream().mapToLong(Long::longValue).sum();
  }

  /// Those that a human took.
  public long answered() {
    return counts.of(CountName.outcome(Outcome.ACCEPTED));
  }

  /// How ringing ended; together as many as [#rung()].
  public Map<Outcome, Long> outcomes() {
    return by(Outcome.class, CountName::outcome);
  }

  /// Attempts whose destination was not rung, and why.
  public Map<Outcome, Long> passedOver() {
    return by(Outcome.class, CountName::passedOver);
  }

  public Optional<SecondsToAnswer> secondsToAnswer() {
    return SecondsToAnswer.of(counts);
  }

  /// Handoffs that began.
  public long handoffs() {
    return counts.of(CountName.HANDOFFS);
  }

  /// Those that went to the default because nothing that the caller said fitted a destination.
  public long unclassified() {
    return counts.of(CountName.UNCLASSIFIED);
  }

  /// How they stand, if they are over.
  public Map<HandoffState, Long> states() {
    return by(HandoffState.class, CountName::state);
  }

  /// What was done for callers whom nobody could take.
  public Map<Ending, Long> endings() {
    return by(Ending.class, CountName::ending);
  }

  private <E extends Enum<E>> Map<E, Long> by(Class<E> type, Function<E, String> name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> counts.of(name.apply(one)) != 0)
        .collect(
            toMap(
                one -> one,
                one -> counts.of(name.apply(one)),
                Long::sum,
                () -> new EnumMap<>(type)));
  }
}
