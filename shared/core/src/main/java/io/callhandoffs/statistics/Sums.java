package io.callhandoffs.statistics;

import io.callhandoffs.destination.DestinationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Counters added up.
public record Sums(Map<Counter, Counts> counters) {

  public Figures all() {
    return new Figures(counters.values().stream().reduce(Counts.NONE, Counts::plus));
  }

  /// Of each destination that was tried; in no order.
  public Map<DestinationId, Figures> byDestination() {
    var sums = new LinkedHashMap<DestinationId, Counts>();
    counters.forEach((counter, counts) ->
        counter.destination().ifPresent(id -> sums.merge(id, counts, Counts::plus)));
    return figures(sums);
  }

  /// Of each part of a period, in their order; also of those in which nothing happened.
  public SequencedMap<Period, Figures> byPart(List<Period> parts) {
    var byBegin = new TreeMap<Quarter, Period>();
    var sums = new LinkedHashMap<Period, Counts>();
    parts.forEach(part -> {
      byBegin.put(part.from(), part);
      sums.put(part, Counts.NONE);
    });
    counters.forEach((counter, counts) -> {
      var part = byBegin.floorEntry(counter.quarter()).getValue();
      sums.merge(part, counts, Counts::plus);
    });
    return figures(sums);
  }

  private static <K> SequencedMap<K, Figures> figures(SequencedMap<K, Counts> sums) {
    var figures = new LinkedHashMap<K, Figures>();
    sums.forEach((key, counts) -> figures.put(key, new Figures(counts)));
    return figures;
  }
}
