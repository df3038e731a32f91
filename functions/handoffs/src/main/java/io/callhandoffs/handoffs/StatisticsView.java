package io.callhandoffs.handoffs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.statistics.Figures;
import io.callhandoffs.statistics.Period;
import io.callhandoffs.statistics.Sums;
import io.callhandoffs.text.EnumNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was counted in a period.
///
/// @param entries by destination the one that was rung most comes first, and else the first period
record StatisticsView(
    Instant from, Instant to, String by, String zone, Total total, List<Entry> entries) {

  /// Of the whole project.
  record Total(@JsonUnwrapped AttemptFiguresView attempts, HandoffFiguresView handoffs) {

    private static Total of(Figures figures) {
      return new Total(AttemptFiguresView.of(figures), HandoffFiguresView.of(figures));
    }
  }

  /// Of a destination or a part of the period.
  ///
  /// @param handoffs null for a destination: a handoff may ring several
  record Entry(
      Optional<String> destination,
      Optional<Instant> from,
      Optional<Instant> to,
      @JsonUnwrapped AttemptFiguresView attempts,
      Optional<HandoffFiguresView> handoffs) {

    private static Entry of(Map.Entry<DestinationId, Figures> one) {
      return new Entry(
          Optional.of(one.getKey().value()),
          Optional.empty(),
          Optional.empty(),
          AttemptFiguresView.of(one.getValue()),
          Optional.empty());
    }

    private static Entry of(Period part, Figures figures) {
      return new Entry(
          Optional.empty(),
          Optional.of(part.from().begin()),
          Optional.of(part.to().begin()),
          AttemptFiguresView.of(figures),
          Optional.of(HandoffFiguresView.of(figures)));
    }
  }

  static StatisticsView of(StatisticsQuery query, Sums sums) {
    var period = query.period();
    return new StatisticsView(
        period.from().begin(),
        period.to().begin(),
        EnumNames.of(query.by()),
        query.zone().id(),
        Total.of(sums.all()),
        switch (query.by()) {
          case DESTINATION -> byDestination(sums);
          case HOUR -> byPart(sums, period.parts(Period.Unit.HOUR, query.zone()));
          case DAY -> byPart(sums, period.parts(Period.Unit.DAY, query.zone()));
        });
  }

  private static List<Entry> byDestination(Sums sums) {
    return sums.byDestination().entrySet().stream()
        .map(Entry::of)
        .sorted(
            Comparator.comparingLong((Entry entry) -> -entry.attempts.rung())
                .thenComparing(entry -> entry.destination.orElseThrow()))
        .toList();
  }

  private static List<Entry> byPart(Sums sums, List<Period> parts) {
    return sums.byPart(parts).entrySet().stream()
        .map(part -> Entry.of(part.getKey(), part.getValue()))
        .toList();
  }
}
