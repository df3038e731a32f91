package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.write.IdempotencyKey;
import io.callhandoffs.write.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/// Changes the destinations of projects, and keeps what must be true of all of them together: names
/// are unique, and one active destination is the default.
public final class DestinationEditor {

  private final ProjectTable table;
  private final ProjectWrites writes;
  private final DestinationRules rules;
  private final Succession succession;
  private final Clock clock;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public DestinationEditor(DynamoDbEnhancedClient dynamo, Environment environment, Clock clock) {
    this(new ProjectTable(dynamo, environment), clock);
  }

  private DestinationEditor(ProjectTable table, Clock clock) {
    this(table, new ProjectWrites(table), clock);
  }

  private DestinationEditor(ProjectTable table, ProjectWrites writes, Clock clock) {
    this.table = table;
    this.writes = writes;
    this.rules = new DestinationRules(table);
    this.succession = new Succession(table);
    this.clock = clock;
  }

  /// One that answers and refuses in the same way, and writes nothing.
  public DestinationEditor rehearsing() {
    return new DestinationEditor(table, writes.rehearsing(), clock);
  }

  /// Adds a destination; a project's first becomes its default.
  public Entry create(ProjectId project, Draft draft, Optional<IdempotencyKey> key, String by) {
    return once(project, key, by, () -> draft);
  }

  /// Adds a destination that is like another but for its name.
  public Entry duplicate(
      ProjectId project, DestinationId id, Optional<IdempotencyKey> key, String by) {
    return once(
        project,
        key,
        by,
        () -> {
          var source = require(project, id).draft();
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

  /// Puts what was decided anew in the place of what was decided before.
  public Entry replace(ProjectId project, DestinationId id, Draft draft, Precondition basis) {
    return writes.write(
        project,
        basis.by(),
        directory -> {
          var old = require(project, id);
          basis.require(old.revision().version());
          rules.check(project, directory, id, draft, Optional.of(old.target()));
          var entry = new Entry(old.withDraft(draft, now(), basis.by()), directory.isDefault(id));
          var change =
              Transaction.of(entry, directory.touched())
                  .put(DestinationItem.write(project, entry.destination()))
                  .put(NameItem.write(project, entry.destination()));
          return old.name().folded().equals(draft.name().folded())
              ? change
              : change.delete(NameItem.key(old.name()));
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
              var old = require(project, id);
              basis.require(old.revision().version());
              rules.requireNoFallback(project, id);
              return Transaction.of(old, succession.without(project, directory, id, successor))
                  .delete(DestinationItem.key(id))
                  .delete(NameItem.key(old.name()));
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
          var entry = new Entry(require(project, id), true);
          return directory.isDefault(id)
              ? Transaction.of(entry, directory)
              : Transaction.of(entry, directory.withDefault(id));
        });
  }

  /// What a request with this key has created, if it has been here before.
  public Optional<Entry> answered(ProjectId project, IdempotencyKey key) {
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

  private Destination require(ProjectId project, DestinationId id) {
    return find(project, id)
        .orElseThrow(() -> Failure.notFound("There is no destination " + id + " here"));
  }

  private Optional<Destination> find(ProjectId project, DestinationId id) {
    return table.find(project, DestinationItem.key(id)).map(DestinationItem::read);
  }
}
