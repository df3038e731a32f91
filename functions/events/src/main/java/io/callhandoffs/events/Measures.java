package io.callhandoffs.events;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.statistics.AnswerTime;
import io.callhandoffs.telemetry.Metric;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What one write of the Handoffs table has added that is counted and measured. It is done here, as
/// no caller waits here, and each change of a handoff comes by once.
final class Measures {

  private final Map<Metric, Long> values = new EnumMap<>(Metric.class);

  private Measures() {}

  static Map<Metric, Long> of(Change change) {
    var measures = new Measures();
    measures.states(change);
    change
        .after()
        .progress()
        .attempts()
        .forEach(attempt ->
            measures.attempt(
                change.before().flatMap(handoff -> handoff.progress().attempt(attempt.index())),
                attempt));
    return measures.values;
  }

  private void count(Metric metric) {
    var _ = values.merge(metric, 1L, Long::sum);
  }

  private void states(Change change) {
    if (change.before().isEmpty()) {
      count(Metric.HANDOFFS_STARTED);
    }
    var known = change.before().map(handoff -> handoff.history().changes().size()).orElse(0);
    change.after().history().changes().stream()
        .skip(known)
        .flatMap(added -> ended(added.state()).stream())
        .forEach(this::count);
  }

  private static Optional<Metric> ended(HandoffState state) {
    return switch (state) {
      case INITIATED, RINGING, ACCEPTED -> Optional.empty();
      case COMPLETED -> Optional.of(Metric.HANDOFFS_COMPLETED);
      case FAILED -> Optional.of(Metric.HANDOFFS_FAILED);
      case ABANDONED -> Optional.of(Metric.HANDOFFS_ABANDONED);
      case BLOCKED -> Optional.of(Metric.HANDOFFS_BLOCKED);
    };
  }

  private void attempt(Optional<Attempt> before, Attempt after) {
    if (before.isEmpty() && after.index() == 0 && after.chosen().choice().how() == How.DEFAULT) {
      count(Metric.UNCLASSIFIED);
    }
    after.rung().ifPresent(rung -> rung(before.flatMap(Attempt::rung), rung));
  }

  private void rung(Optional<Rung> before, Rung after) {
    if (before.isEmpty()) {
      count(Metric.ATTEMPTS_RUNG);
    }
    if (after.isAccepted() && before.filter(Rung::isAccepted).isEmpty()) {
      count(Metric.ATTEMPTS_ANSWERED);
      AnswerTime.seconds(after).ifPresent(seconds -> values.put(Metric.SECONDS_TO_ANSWER, seconds));
    }
    var isOver = after.end().isPresent() && before.flatMap(Rung::end).isEmpty();
    if (isOver && !after.isAccepted()) {
      count(Metric.ATTEMPTS_FAILED);
    }
  }
}
