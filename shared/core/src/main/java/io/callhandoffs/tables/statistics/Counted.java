package io.callhandoffs.tables.statistics;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.statistics.Tally;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Write;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/// What was counted of a handoff so far.
///
/// @param version of this note, 0 if there is none yet
/// @param handoffVersion the version of the handoff that was counted
/// @param tally what it added
/// @param rung the destinations under which the handoff is found
record Counted(long version, long handoffVersion, Tally tally, Set<DestinationId> rung) {

  static final Counted NOTHING = new Counted(0, 0, Tally.NONE, Set.of());

  /// A stream tells of a write for a day, so the handoff may be gone by then.
  private static final Duration LONGER_THAN_HANDOFF = Duration.ofDays(2);

  Counted {
    rung = Set.copyOf(rung);
  }

  /// What is to be noted once `handoff` is counted.
  Counted next(Handoff handoff) {
    var destinations = new LinkedHashSet<DestinationId>();
    for (var attempt : handoff.progress().rung()) {
      attempt.chosen().destination().ifPresent(destinations::add);
    }
    return new Counted(version + 1, handoff.revision().version(), Tally.of(handoff), destinations);
  }

  boolean isOf(Handoff handoff) {
    return handoffVersion >= handoff.revision().version();
  }

  /// Whether this says something else of the handoff than `other`.
  boolean differsFrom(Counted other) {
    return !tally.equals(other.tally) || !rung.equals(other.rung);
  }

  /// Replaces the note before it, if that is still there.
  Write write(Handoff handoff, Duration retention) {
    var expiry = handoff.history().createdAt().plus(retention).plus(LONGER_THAN_HANDOFF);
    var item =
        Rows.item(key(handoff), expiry)
            .put(Rows.VERSION, version)
            .put("handoff_version", handoffVersion)
            .putStrings("rung", rung.stream().map(DestinationId::value).sorted().toList());
    CountsItem.write(item, tally);
    return new Write.Put(item, Condition.isVersion(version - 1));
  }

  static Key key(Handoff handoff) {
    return Rows.counted(handoff.id());
  }

  static Counted read(Attributes item) {
    var rung = new LinkedHashSet<DestinationId>();
    item.strings("rung").forEach(id -> rung.add(new DestinationId(id)));
    return new Counted(
        item.requireLong(Rows.VERSION),
        item.requireLong("handoff_version"),
        CountsItem.readTally(item),
        rung);
  }
}
