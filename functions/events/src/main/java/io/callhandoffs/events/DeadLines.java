package io.callhandoffs.events;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.tables.checks.CheckRequests;
import io.callhandoffs.tables.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Has a destination checked at once when the last callers who were put through to it reached
/// nobody.
record DeadLines(Statistics statistics, CheckRequests requests) {

  /// @param counted handoffs whose attempts are among the statistics by now
  void look(List<Handoff> counted) {
    counted.forEach(
        handoff -> failed(handoff).distinct().forEach(destination -> look(handoff, destination)));
  }

  private static Stream<DestinationId> failed(Handoff handoff) {
    return handoff.progress().rung().stream()
        .filter(rung -> handoff.outcome(rung).filter(RecentAttempt::isFailure).isPresent())
        .flatMap(rung -> rung.chosen().destination().stream());
  }

  private void look(Handoff handoff, DestinationId destination) {
    var project = handoff.project();
    if (RecentAttempt.haveAllFailed(statistics.recent(project, destination))) {
      requests.putOnceAnHour(
          new CheckRequest(project, Optional.of(destination), CheckRequest.CALLS, true));
    }
  }
}
