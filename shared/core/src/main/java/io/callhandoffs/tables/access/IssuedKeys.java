package io.callhandoffs.tables.access;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.access.ApiKey;
import io.callhandoffs.access.IssuedKey;
import io.callhandoffs.access.KeyId;
import io.callhandoffs.access.KeyName;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Table;
import io.callhandoffs.store.Write;
import io.callhandoffs.write.Optimistic;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The keys that a project's owners have given out. Each is in the project's list and, for whoever
/// lets requests in, an item of its own; both change together or not at all.
public final class IssuedKeys {

  /// More than a project has programs and people; and the list stays one small item.
  public static final int MOST = 50;

  private final Table table;
  private final Clock clock;

  public IssuedKeys(Database database, Environment environment, Clock clock) {
    this.table = AccessTable.of(database, environment);
    this.clock = clock;
  }

  /// What a key is to be.
  public record Order(KeyName name, Set<Scope> scopes, Optional<Instant> expiresAt) {

    public Order {
      scopes = Set.copyOf(scopes);
    }

    private IssuedKey fill(ApiKey key, Instant now, String by) {
      return new IssuedKey(
          KeyId.random(), name, key.prefix(), key.hash(), scopes, now, by, expiresAt);
    }
  }

  /// A project's keys, the oldest first.
  public List<IssuedKey> all(ProjectId project) {
    return list(project).keys();
  }

  /// In which hour each of these keys was used last; what was never used is left out.
  public Map<KeyId, Instant> usedAt(List<IssuedKey> keys) {
    var ids = keys.stream().map(key -> AccessTable.key(AccessTable.use(key.id().value()))).toList();
    return table.findAll(ids).stream()
        .collect(toMap(IssuedKeyItem::usedKey, item -> item.requireTime("used_at")));
  }

  /// Refuses if there can be no such key.
  ///
  /// @return what would be issued
  public IssuedKey rehearse(ProjectId project, Order order, ApiKey key, String by) {
    list(project).requirePlace(order);
    return order.fill(key, now(), by);
  }

  /// Gives a key out.
  ///
  /// @param by the name of whoever does it
  public IssuedKey issue(ProjectId project, Order order, ApiKey key, String by) {
    return changed(
        project,
        known -> {
          known.requirePlace(order);
          var issued = order.fill(key, now(), by);
          var item = IssuedKeyItem.write(project, issued);
          return new Change(issued, known.with(issued), new Write.Put(item, Condition.NONE));
        });
  }

  /// Lets nobody in with a key any more.
  public void revoke(ProjectId project, KeyId id) {
    var _ =
        changed(
            project,
            known -> {
              var key = known.require(id);
              var item = AccessTable.key(key.hash().hex());
              return new Change(key, known.without(key), new Write.Delete(item));
            });
  }

  /// One of a project's keys; refuses if there is none.
  public IssuedKey require(ProjectId project, KeyId id) {
    return list(project).require(id);
  }

  /// @param list the project's list afterwards
  /// @param item what is written of the key itself
  private record Change(IssuedKey key, KeyList list, Write item) {}

  private IssuedKey changed(ProjectId project, Function<KeyList, Change> change) {
    return Optimistic.FEW_WRITERS
        .write(() -> tried(project, change))
        .orElseThrow(() -> Failure.unavailable("Too many changes at once; try again"));
  }

  private Optional<IssuedKey> tried(ProjectId project, Function<KeyList, Change> decide) {
    var known = list(project);
    var change = decide.apply(known);
    var list = new Write.Put(change.list().write(project), Condition.isVersion(known.version()));
    return table.write(List.of(list, change.item())) ? Optional.of(change.key()) : Optional.empty();
  }

  private KeyList list(ProjectId project) {
    return table.find(AccessTable.list(project)).map(KeyList::read).orElse(KeyList.EMPTY);
  }

  private Instant now() {
    return Timestamps.rounded(clock.instant());
  }
}
