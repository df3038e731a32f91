package io.callhandoffs.tables.statistics;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.statistics.Counter;
import io.callhandoffs.statistics.Quarter;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Schema;
import java.time.Instant;
import java.util.Optional;

/// The keys of the table. Of a project it has counters (`quarter#<begin>#<destination>`), the last
/// attempts of each destination (`recent#<destination>`), and which handoffs rang it
/// (`rung#<destination>#<begin>#<handoff>`); of a handoff, what was counted of it (`counted`).
final class Rows {

  /// Whose row it is: a project's, or a handoff's.
  static final String SUBJECT = "subject";

  static final String SORT = "sk";

  static final String VERSION = "version";

  static final String EXPIRY = "expires_at_seconds";

  static final Schema SCHEMA = Schema.keyedBy(SUBJECT, SORT);

  static final String RECENT = "recent#";

  private static final String QUARTER = "quarter#";

  private Rows() {}

  static Key counted(HandoffId handoff) {
    return Key.of(handoff.value(), "counted");
  }

  static Key counter(ProjectId project, Counter counter) {
    var destination = counter.destination().map(DestinationId::value).orElse("");
    return Key.of(project.value(), quarter(counter.quarter()) + "#" + destination);
  }

  /// Where the counters of a quarter begin.
  static String quarter(Quarter quarter) {
    return QUARTER + Timestamps.text(quarter.begin());
  }

  /// The counter whose sort key this is.
  static Counter counter(String sort) {
    var parts = sort.split("#", 3);
    return new Counter(
        new Quarter(Instant.parse(parts[1])),
        parts[2].isEmpty() ? Optional.empty() : Optional.of(new DestinationId(parts[2])));
  }

  static Key recent(ProjectId project, DestinationId destination) {
    return Key.of(project.value(), RECENT + destination);
  }

  static Key rung(Handoff handoff, DestinationId destination) {
    return Key.of(
        handoff.project().value(),
        rung(destination, handoff.history().createdAt()) + "#" + handoff.id());
  }

  /// Where the handoffs of a destination are.
  static String rung(DestinationId destination) {
    return "rung#" + destination + "#";
  }

  /// Where those are that began at a time.
  static String rung(DestinationId destination, Instant began) {
    return rung(destination) + Timestamps.text(began);
  }

  /// An item with its key, and when it is to be forgotten.
  static Item item(Key key, Instant expiry) {
    return Item.empty()
        .put(SUBJECT, key.partition())
        .put(SORT, key.sort())
        .put(EXPIRY, expiry.getEpochSecond());
  }
}
