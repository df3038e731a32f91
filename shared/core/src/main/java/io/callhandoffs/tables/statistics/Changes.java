package io.callhandoffs.tables.statistics;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.statistics.Counter;
import io.callhandoffs.statistics.Counts;
import io.callhandoffs.statistics.RecentAttempt;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Several handoffs that are to be counted together, and what is to be written for that.
record Changes(List<Change> all, Duration retention) {

  /// A counter of one of the projects.
  private record Place(ProjectId project, Counter counter) {

    private Key key() {
      return Rows.counter(project, counter);
    }
  }

  /// A destination of one of the projects.
  private record Line(ProjectId project, DestinationId destination) {

    private Key key() {
      return Rows.recent(project, destination);
    }
  }

  /// The rows that are changed, not replaced: what is to be written depends on what they have.
  List<Key> depended() {
    var keys = new LinkedHashSet<Key>();
    differences().keySet().forEach(place -> keys.add(place.key()));
    lines().keySet().forEach(line -> keys.add(line.key()));
    return List.copyOf(keys);
  }

  /// All that is to be written, on the condition that nobody has written any of it meanwhile.
  ///
  /// @param depended the rows as they were read
  List<Write> writes(List<Attributes> depended) {
    var rows = depended.stream().collect(toMap(Changes::key, row -> row));
    var writes = new ArrayList<Write>();
    all.forEach(change -> writes.add(change.after().write(change.handoff(), retention)));
    differences().forEach((place, counts) -> writes.add(counter(place, counts, rows)));
    lines().forEach((line, handoffs) -> writes.add(recent(line, handoffs, rows)));
    all.forEach(change -> found(change, writes));
    return writes;
  }

  private SequencedMap<Place, Counts> differences() {
    var sums = new LinkedHashMap<Place, Counts>();
    for (var change : all) {
      change
          .difference()
          .counts()
          .forEach((counter, counts) ->
              sums.merge(new Place(change.project(), counter), counts, Counts::plus));
    }
    return sums;
  }

  private SequencedMap<Line, List<Handoff>> lines() {
    var lines = new LinkedHashMap<Line, List<Handoff>>();
    for (var change : all) {
      for (var destination : change.tried()) {
        var line = new Line(change.project(), destination);
        lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(change.handoff());
      }
    }
    return lines;
  }

  private Write counter(Place place, Counts added, Map<Key, Attributes> rows) {
    var row = Optional.ofNullable(rows.get(place.key()));
    var before = row.map(item -> CountsItem.read(item.map("counts"))).orElse(Counts.NONE);
    var item =
        Rows.item(place.key(), expiry(place.counter().quarter().begin()))
            .put("counts", CountsItem.write(before.plus(added)));
    return replacing(row, item);
  }

  private Write recent(Line line, List<Handoff> handoffs, Map<Key, Attributes> rows) {
    var row = Optional.ofNullable(rows.get(line.key()));
    var attempts = row.map(RecentItem::read).orElse(List.of());
    for (var handoff : handoffs) {
      var now = RecentAttempt.of(handoff, line.destination());
      attempts = RecentAttempt.replaced(attempts, handoff.id(), now);
    }
    // Not at once, even without attempts: versions must not start again while somebody holds one.
    var last =
        attempts.isEmpty() ? handoffs.getLast().history().createdAt() : attempts.getLast().at();
    return replacing(row, RecentItem.write(Rows.item(line.key(), expiry(last)), attempts));
  }

  private static Write replacing(Optional<Attributes> row, Item item) {
    var version = row.map(before -> before.requireLong(Rows.VERSION)).orElse(0L);
    return new Write.Put(item.put(Rows.VERSION, version + 1), Condition.isVersion(version));
  }

  /// Lets the handoff be found under each destination that it rang, and no longer under others.
  private void found(Change change, List<Write> writes) {
    var handoff = change.handoff();
    for (var rung : change.after().rung()) {
      if (!change.before().rung().contains(rung)) {
        var expiry = expiry(handoff.history().createdAt());
        writes.add(new Write.Put(Rows.item(Rows.rung(handoff, rung), expiry), Condition.NONE));
      }
    }
    for (var rung : change.before().rung()) {
      if (!change.after().rung().contains(rung)) {
        writes.add(new Write.Delete(Rows.rung(handoff, rung)));
      }
    }
  }

  private Instant expiry(Instant began) {
    return began.plus(retention);
  }

  private static Key key(Attributes row) {
    return Key.of(row.requireString(Rows.SUBJECT), row.requireString(Rows.SORT));
  }
}
