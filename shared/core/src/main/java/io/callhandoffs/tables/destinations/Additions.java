package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.write.IdempotencyKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Adds destinations to projects. A repeated request gets the same answer, and adds nothing.
final class Additions {

  private final ProjectTable table;
  private final ProjectWrites writes;
  private final DestinationRules rules;
  private final Clock clock;

  Additions(ProjectTable table, ProjectWrites writes, Clock clock) {
    this.table = table;
    this.writes = writes;
    this.rules = new DestinationRules(table);
    this.clock = clock;
  }

  /// Adds a destination; a project's first becomes its default.
  Entry create(ProjectId project, Draft draft, Optional<IdempotencyKey> key, String by) {
    return once(project, key, by, () -> draft);
  }

  /// Adds a copy of a destination under another name.
  Entry duplicate(ProjectId project, DestinationId id, Optional<IdempotencyKey> key, String by) {
    return once(
        project,
        key,
        by,
        () -> {
          var source = table.require(project, id).draft();
          return source.withName(CopyName.of(source.name(), foldedNames(project)));
        });
  }

  private Entry once(
      ProjectId project, Optional<IdempotencyKey> key, String by, Supplier<Draft> draft) {
    var id = DestinationId.random();
    return writes.write(
        project,
        by,
        directory ->
            key.flatMap(k -> answered(project, k))
                .map(entry -> Transaction.of(entry, directory))
                .orElseGet(() -> adding(project, directory, id, draft.get(), key, by)));
  }

  private Transaction<Entry> adding(
      ProjectId project,
      Directory directory,
      DestinationId id,
      Draft draft,
      Optional<IdempotencyKey> key,
      String by) {
    if (directory.isFull()) {
      throw Failure.conflict(
          "A project has at most " + Directory.MAX_DESTINATIONS + " destinations; delete some");
    }
    rules.check(project, directory, id, draft, Optional.empty());
    var now = now();
    var added = directory.adding(id);
    var entry = new Entry(Destination.created(id, draft, now, by), added.isDefault(id));
    var change =
        Transaction.of(entry, added).put(DestinationItem.write(project, entry.destination()));
    change = change.put(NameItem.write(project, entry.destination()));
    return key.isPresent()
        ? change.put(IdempotencyItem.write(project, key.get(), entry, now))
        : change;
  }

  /// What an earlier request with this key has created, if there was one.
  Optional<Entry> answered(ProjectId project, IdempotencyKey key) {
    return table
        .find(project, IdempotencyItem.key(key))
        .flatMap(item -> IdempotencyItem.read(item, key, now()));
  }

  private Set<String> foldedNames(ProjectId project) {
    return table.beginningWith(project, NameItem.PREFIX).map(NameItem::folded).collect(toSet());
  }

  private Instant now() {
    return Timestamps.rounded(clock.instant());
  }
}
