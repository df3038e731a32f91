package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.DestinationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Finds a cycle along the fallbacks. It would never bring a caller anywhere new.
final class FallbackCycle {

  private final Function<DestinationId, List<DestinationId>> fallbacks;
  private final Set<DestinationId> visited = new HashSet<>();

  private FallbackCycle(Function<DestinationId, List<DestinationId>> fallbacks) {
    this.fallbacks = fallbacks;
  }

  /// A cycle, of which `start` is the first and the last; empty if there is none.
  static List<DestinationId> find(
      DestinationId start, Function<DestinationId, List<DestinationId>> fallbacks) {
    return new FallbackCycle(fallbacks).follow(List.of(start), start);
  }

  private List<DestinationId> follow(List<DestinationId> way, DestinationId start) {
    for (var next : fallbacks.apply(way.getLast())) {
      var further = new ArrayList<>(way);
      further.add(next);
      if (next.equals(start)) {
        return further;
      }
      var circle = visited.add(next) ? follow(further, start) : List.<DestinationId>of();
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    return List.of();
  }
}
