package io.callhandoffs.tables.access;

import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/// The API keys that were given out, as requests need them: what each of them allows. [IssuedKeys]
/// gives them out.
final class AccessKeys {

  private final Table table;
  private final KeyUses uses;
  private final Clock clock;

  AccessKeys(Database database, Environment environment, Clock clock) {
    this.table = AccessTable.of(database, environment);
    this.uses = new KeyUses(table, clock);
    this.clock = clock;
  }

  /// The principal of a key; empty once the key has expired.
  Optional<Principal> find(KeyHash hash) {
    var valid = table.find(hash.hex()).filter(this::isValid);
    valid.flatMap(item -> item.find("id")).ifPresent(uses::note);
    return valid.map(AccessKeys::read);
  }

  private boolean isValid(Attributes item) {
    return item.findTime("expires_at").filter(expiry -> !expiry.isAfter(clock.instant())).isEmpty();
  }

  private static Principal read(Attributes item) {
    return new Principal(
        item.requireString("name"),
        Principal.project(item.requireString("project")),
        item.strings("scopes").stream()
            .flatMap(scope -> Scope.find(scope).stream())
            .collect(Collectors.toSet()));
  }
}
