package io.callhandoffs.statistics;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Handoff;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What one handoff adds to each counter. Counted again after the handoff has changed, it may add
/// less to one and more to another.
public record Tally(Map<Counter, Counts> counts) {

  public static final Tally NONE = new Tally(Map.of());

  public Tally {
    var some = new LinkedHashMap<>(counts);
    some.values().removeIf(Counts::isNone);
    counts = Collections.unmodifiableMap(some);
  }

  /// What a handoff adds as it is now: itself, in the quarter in which it began; and each of its
  /// attempts whose end is known, or that a human has taken, in the quarter in which that one
  /// began.
  public static Tally of(Handoff handoff) {
    var counts = new LinkedHashMap<Counter, Counts>();
    var began = Quarter.of(handoff.history().createdAt());
    counts.put(new Counter(began, Optional.empty()), whole(handoff));
    for (var attempt : handoff.progress().attempts()) {
      if (attempt.chosen().destination().isPresent()) {
        var counter = new Counter(Quarter.of(attempt.startedAt()), attempt.chosen().destination());
        counts.merge(counter, one(handoff, attempt), Counts::plus);
      }
    }
    return new Tally(counts);
  }

  private static Counts whole(Handoff handoff) {
    var counts = Counts.NONE.plusOne(CountName.HANDOFFS);
    if (handoff.state().isOver()) {
      counts = counts.plusOne(CountName.state(handoff.state()));
    }
    var ending = handoff.progress().ending().map(CountName::ending);
    counts = ending.map(counts::plusOne).orElse(counts);
    return isUnclassified(handoff) ? counts.plusOne(CountName.UNCLASSIFIED) : counts;
  }

  /// Whether the caller said something, and it fitted no destination.
  private static boolean isUnclassified(Handoff handoff) {
    return handoff.callersWords().isPresent()
        && handoff
            .progress()
            .attempt(0)
            .filter(first -> first.chosen().choice().how() == How.DEFAULT)
            .isPresent();
  }

  private static Counts one(Handoff handoff, Attempt attempt) {
    var outcome = handoff.outcome(attempt);
    if (outcome.isEmpty()) {
      return Counts.NONE;
    }
    return switch (attempt) {
      case Attempt.Skipped _ -> Counts.NONE.plusOne(CountName.passedOver(outcome.get()));
      case Rung rung -> {
        var counts = Counts.NONE.plusOne(CountName.outcome(outcome.get()));
        var answered = AnswerTime.seconds(rung);
        yield answered.isPresent()
            ? counts.plusOne(CountName.answeredAfter(answered.getAsLong()))
            : counts;
      }
    };
  }

  /// What has to be added to counters that have `other` already, for them to have this one.
  public Tally minus(Tally other) {
    var difference = new LinkedHashMap<>(counts);
    other.counts.forEach((counter, before) ->
        difference.put(counter, counts.getOrDefault(counter, Counts.NONE).minus(before)));
    return new Tally(difference);
  }

  public boolean isNone() {
    return counts.isEmpty();
  }
}
