package io.callhandoffs.tables.access;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;

/// The table of API keys. It has one item for each key, by its hash, which is all that a request
/// needs; `project#<id>` lists a project's keys for its owners; and `used#<id>` tells when a key
/// was used last.
final class AccessTable {

  static final String KEY = "key_hash";

  private AccessTable() {}

  /// Finds the table by the variable `ACCESS_TABLE`.
  static Table of(Database database, Environment environment) {
    return database.table(environment.require("ACCESS_TABLE"), Schema.keyedBy(KEY));
  }

  static String list(ProjectId project) {
    return "project#" + project;
  }

  /// @param id of a key
  static String use(String id) {
    return "used#" + id;
  }

  static Item item(String key) {
    return Item.empty().put(KEY, key);
  }

  static Key key(String key) {
    return Key.of(key);
  }
}
