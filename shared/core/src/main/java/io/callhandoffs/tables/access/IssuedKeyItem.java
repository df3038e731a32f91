package io.callhandoffs.tables.access;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.access.IssuedKey;
import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.KeyId;
import io.callhandoffs.access.KeyName;
import io.callhandoffs.access.Scope;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.List;
import java.util.Set;

/// A key that was given out, as the table has it.
final class IssuedKeyItem {

  private IssuedKeyItem() {}

  /// What lets requests in.
  static Item write(ProjectId project, IssuedKey key) {
    return AccessTable.item(key.hash().hex())
        .put("id", key.id().value())
        .put("name", key.name().value())
        .put("project", project.value())
        .putStrings("scopes", texts(key.scopes()))
        .putTime("expires_at", key.expiresAt());
  }

  /// An entry of the project's list.
  static Item write(IssuedKey key) {
    return Item.empty()
        .put("id", key.id().value())
        .put("name", key.name().value())
        .put("prefix", key.prefix())
        .put("hash", key.hash().hex())
        .putStrings("scopes", texts(key.scopes()))
        .put("created_at", key.createdAt())
        .put("created_by", key.createdBy())
        .putTime("expires_at", key.expiresAt());
  }

  static IssuedKey read(Attributes item) {
    return new IssuedKey(
        new KeyId(item.requireString("id")),
        new KeyName(item.requireString("name")),
        item.requireString("prefix"),
        new KeyHash(item.requireString("hash")),
        item.strings("scopes").stream().flatMap(text -> Scope.find(text).stream()).collect(toSet()),
        item.requireTime("created_at"),
        item.requireString("created_by"),
        item.findTime("expires_at"));
  }

  /// Whose use an item notes.
  static KeyId usedKey(Attributes item) {
    var key = item.requireString(AccessTable.KEY);
    return new KeyId(key.substring(AccessTable.use("").length()));
  }

  private static List<String> texts(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::text).toList();
  }
}
