package io.callhandoffs.number;

import io.callhandoffs.aws.Item;
import io.callhandoffs.project.ProjectId;
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
  static boolean is(Item item) {
    return item.names().contains("sid");
  }

  static Connection read(Item item) {
    return new Connection(
        new PhoneNumber(item.string(KEY)),
        new ProjectId(item.string("project")),
        item.string("account"),
        item.string("sid"),
        item.stringMap("before"),
        item.stringMap("ours"),
        item.flag("repaired"),
        item.string("connected_by"),
        item.time("connected_at"));
  }
}
