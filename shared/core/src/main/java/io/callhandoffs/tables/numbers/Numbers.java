package io.callhandoffs.tables.numbers;

import io.callhandoffs.number.Connection;
import io.callhandoffs.number.Home;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Which project each connected telephone number belongs to, and what it rang before that.
public final class Numbers {

  private final Table table;

  public Numbers(Database database, String tableName) {
    this.table = database.table(tableName, Schema.keyedBy(ConnectionItem.KEY));
  }

  /// Where calls to `number` go; to the default project if nobody has connected it. Read
  /// consistently: the first call to a number may come a moment after it was connected.
  public Home home(PhoneNumber number) {
    return table
        .find(number.e164())
        .map(item -> new Home(new ProjectId(item.requireString("project")), item.find("account")))
        .orElse(Home.UNKNOWN);
  }

  /// How a number is connected, as far as we did it.
  public Optional<Connection> find(PhoneNumber number) {
    return table.find(number.e164()).filter(ConnectionItem::is).map(ConnectionItem::read);
  }

  /// Every connection. There are dozens, and few ask.
  public List<Connection> all() {
    return table.all(Scan.ofAll()).stream()
        .filter(ConnectionItem::is)
        .map(ConnectionItem::read)
        .toList();
  }

  public List<Connection> of(ProjectId project) {
    return all().stream().filter(connection -> connection.project().equals(project)).toList();
  }

  /// Connects a number, unless it is connected to another project: of two that connect it at the
  /// same moment, one succeeds.
  ///
  /// @return whether it is connected to the project now
  public boolean connect(Connection connection) {
    return table.put(
        ConnectionItem.write(connection), belongsTo(connection, "attribute_not_exists(sid) OR "));
  }

  /// Connects `number` to a project without remembering anything: where there is no Twilio.
  public void connect(PhoneNumber number, ProjectId project) {
    table.put(Item.empty().put(ConnectionItem.KEY, number.e164()).put("project", project.value()));
  }

  /// Disconnects a number from its project; nothing if it is not connected to that one any more.
  public void disconnect(Connection connection) {
    var _ = table.delete(Key.of(connection.number().e164()), belongsTo(connection, ""));
  }

  private static Condition belongsTo(Connection connection, String or) {
    return Condition.of(or + "#project = :project")
        .naming("#project", "project")
        .with(":project", connection.project().value());
  }

  /// What projects have bought, counted in the same table.
  public Purchases purchases(Clock clock) {
    return new Purchases(table, clock);
  }

  /// The keys that numbers were bought under, kept in the same table.
  public PurchaseKeys purchaseKeys(Clock clock) {
    return new PurchaseKeys(table, clock);
  }

  /// The lock on accounts, kept in the same table.
  public AccountLock lock(Clock clock) {
    return new AccountLock(table, clock);
  }
}
