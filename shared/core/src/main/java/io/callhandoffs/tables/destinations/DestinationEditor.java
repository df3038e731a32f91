package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Database;
import io.callhandoffs.write.IdempotencyKey;
import io.callhandoffs.write.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Changes the destinations of projects, and keeps what must be true of all of them together: names
/// are unique, and one active destination is the default.
public final class DestinationEditor {

  private final ProjectTable table;
  private final ProjectWrites writes;
  private final DestinationRules rules;
  private final Succession succession;
  private final Additions additions;
  private final Clock clock;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public DestinationEditor(Database database, Environment environment, Clock clock) {
    this(new ProjectTable(database, environment), clock);
  }

  private DestinationEditor(ProjectTable table, Clock clock) {
    this(table, new ProjectWrites(table), clock);
  }

  private DestinationEditor(ProjectTable table, ProjectWrites writes, Clock clock) {
    this.table = table;
    this.writes = writes;
    this.rules = new DestinationRules(table);
    this.succession = new Succession(table);
    this.additions = new Additions(table, writes, clock);
    this.clock = clock;
  }

  /// A dry run: it answers and refuses in the same way, and writes nothing.
  public DestinationEditor rehearsing() {
    return new DestinationEditor(table, writes.rehearsing(), clock);
  }

  /// Adds a destination; a project's first becomes its default.
  ///
  /// @param by who adds it
  public Entry create(ProjectId project, Draft draft, Optional<IdempotencyKey> key, String by) {
    return additions.create(project, draft, key, by);
  }

  /// Adds a copy of a destination under another name.
  ///
  /// @param by who adds it
  public Entry duplicate(
      ProjectId project, DestinationId id, Optional<IdempotencyKey> key, String by) {
    return additions.duplicate(project, id, key, by);
  }

  /// What an earlier request with this key has created, if there was one.
  public Optional<Entry> answered(ProjectId project, IdempotencyKey key) {
    return additions.answered(project, key);
  }

  /// Replaces what its owner has decided about a destination.
  public Entry replace(ProjectId project, DestinationId id, Draft draft, Precondition basis) {
    return writes.write(
        project,
        basis.by(),
        directory -> {
          var old = table.require(project, id);
          basis.require(old.revision().version());
          rules.check(project, directory, id, draft, Optional.of(old.draft()));
          var entry = new Entry(old.withDraft(draft, now(), basis.by()), directory.isDefault(id));
          boolean isElsewhere = !old.target().equals(entry.destination().target());
          var change =
              Transaction.of(entry, isElsewhere ? directory.moved(id) : directory.touched())
                  .put(DestinationItem.write(project, entry.destination()))
                  .put(NameItem.write(project, entry.destination()));
          var named =
              old.name().folded().equals(draft.name().folded())
                  ? change
                  : change.delete(NameItem.key(old.name()));
          return isElsewhere ? named.delete(HealthItem.key(id)) : named;
        });
  }

  /// Removes a destination. The default needs a successor, unless it is the last.
  public void delete(
      ProjectId project, DestinationId id, Optional<DestinationId> successor, Precondition basis) {
    var _ =
        writes.write(
            project,
            basis.by(),
            directory -> {
              var old = table.require(project, id);
              basis.require(old.revision().version());
              rules.requireNoFallback(project, id);
              var change =
                  Transaction.of(old, succession.without(project, directory, id, successor))
                      .delete(DestinationItem.key(id))
                      .delete(NameItem.key(old.name()))
                      .delete(HealthItem.key(id));
              return directory.count() == 1
                  ? change.put(DiallingItems.lastHome(table, project, old.target()))
                  : change;
            });
  }

  /// Lets a destination take what nothing else matches.
  ///
  /// @param basis the id of the default that it replaces
  public Entry makeDefault(ProjectId project, DestinationId id, Precondition basis) {
    return writes.write(
        project,
        basis.by(),
        directory -> {
          basis.require(directory.defaultId().map(DestinationId::value).orElse(""));
          succession.requireEligible(project, id, "id", false);
          var entry = new Entry(table.require(project, id), true);
          return directory.isDefault(id)
              ? Transaction.of(entry, directory)
              : Transaction.of(entry, directory.withDefault(id));
        });
  }

  private Instant now() {
    return Timestamps.rounded(clock.instant());
  }
}
