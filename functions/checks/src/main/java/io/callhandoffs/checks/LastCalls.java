package io.callhandoffs.checks;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.text.EnumNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the last callers show who were put through to destinations.
record LastCalls(Map<DestinationId, List<RecentAttempt>> recent) {

  /// Empty if there were none since it was changed: the calls before may have rung another number.
  Optional<Finding> of(Destination destination) {
    var since = destination.revision().updatedAt();
    var attempts =
        recent.getOrDefault(destination.id(), List.of()).stream()
            .filter(attempt -> !attempt.at().isBefore(since))
            .toList();
    if (attempts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        RecentAttempt.haveAllFailed(attempts)
            ? Finding.failed(
                Level.CALLS, "The last three callers reached nobody: " + outcomes(attempts) + ".")
            : Finding.passed(Level.CALLS, "Callers reach somebody."));
  }

  private static String outcomes(List<RecentAttempt> attempts) {
    return attempts.stream()
        .map(attempt -> EnumNames.of(attempt.outcome()).replace('_', ' '))
        .collect(joining(", "));
  }
}
