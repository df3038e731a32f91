package io.callhandoffs.tables.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.time.Instant;

/// The table of checks. Its partitions: `<project>/<destination>` has a destination's history,
/// `<project>` what is asked for, which lines were called, the health of numbers, and which caps
/// were told, and `schedule` when each project is due.
final class ChecksTable {

  static final String SUBJECT = "subject";
  static final String KEY = "sk";

  private ChecksTable() {}

  /// Finds the table by the variable `CHECKS_TABLE`.
  static Table of(Database database, Environment environment) {
    return database.table(environment.require("CHECKS_TABLE"), Schema.keyedBy(SUBJECT, KEY));
  }

  static Item item(String subject, String key) {
    return Item.empty().put(SUBJECT, subject).put(KEY, key);
  }

  static Item expiring(Item item, Instant at) {
    return item.put("expires_at_seconds", at.getEpochSecond());
  }
}
