package io.callhandoffs.tables.numbers;

import io.callhandoffs.number.Connection;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.PhoneNumber;

/// A [Connection] as the table has it.
final class ConnectionItem {

  static final String KEY = "phone_number";

  private ConnectionItem() {}

  static Item write(Connection connection) {
    return Item.empty()
        .put(KEY, connection.number().e164())
        .put("project", connection.project().value())
        .put("account", connection.account())
        .put("sid", connection.sid())
        .putStrings("before", connection.before())
        .putStrings("ours", connection.ours())
        .put("repaired", connection.repaired())
        .put("connected_by", connection.connectedBy())
        .put("connected_at", connection.connectedAt());
  }

  /// Whether an item is one; the table also counts what was bought.
  static boolean is(Attributes item) {
    return item.names().contains("sid");
  }

  static Connection read(Attributes item) {
    return new Connection(
        new PhoneNumber(item.requireString(KEY)),
        new ProjectId(item.requireString("project")),
        item.requireString("account"),
        item.requireString("sid"),
        item.requireStringMap("before"),
        item.requireStringMap("ours"),
        item.flag("repaired", false),
        item.requireString("connected_by"),
        item.requireTime("connected_at"));
  }
}
