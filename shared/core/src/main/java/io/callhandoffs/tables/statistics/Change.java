package io.callhandoffs.tables.statistics;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.statistics.Tally;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A handoff that counts otherwise than it was counted.
record Change(Handoff handoff, Counted before, Counted after) {

  /// Empty if a version as late as this one has been counted, or it counts the same.
  static Optional<Change> of(Handoff handoff, Counted before) {
    var change = new Change(handoff, before, before.next(handoff));
    return Optional.of(change)
        .filter(_ -> !before.isOf(handoff))
        .filter(one -> one.after.differsFrom(before));
  }

  ProjectId project() {
    return handoff.project();
  }

  /// What is to be added to counters.
  Tally difference() {
    return after.tally().minus(before.tally());
  }

  /// The destinations whose last attempts are others now.
  Set<DestinationId> tried() {
    var tried = new TreeSet<DestinationId>((one, other) -> one.value().compareTo(other.value()));
    difference().counts().keySet().forEach(counter -> counter.destination().ifPresent(tried::add));
    return tried;
  }
}
