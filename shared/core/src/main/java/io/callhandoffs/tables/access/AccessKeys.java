package io.callhandoffs.tables.access;

import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// The API keys that were given out, by their hashes, and what each of them allows.
public final class AccessKeys {

  private final Table table;
  private final Clock clock;

  /// Finds the table by the variable `ACCESS_TABLE`.
  public AccessKeys(Database database, Environment environment, Clock clock) {
    this.table = database.table(environment.require("ACCESS_TABLE"), Schema.keyedBy("key_hash"));
    this.clock = clock;
  }

  /// The principal of a key; empty once the key has expired.
  public Optional<Principal> find(KeyHash hash) {
    return table.find(hash.hex()).filter(this::isValid).map(AccessKeys::read);
  }

  /// Lets the key's holder act as `caller` until it expires.
  public void grant(KeyHash hash, Principal caller, Optional<Instant> expiry) {
    table.put(
        Item.empty()
            .put("key_hash", hash.hex())
            .put("name", caller.name())
            .put("project", caller.projectText())
            .putStrings("scopes", caller.scopes().stream().map(Scope::text).sorted().toList())
            .putTime("expires_at", expiry));
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
