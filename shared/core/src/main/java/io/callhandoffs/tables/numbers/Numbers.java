package io.callhandoffs.tables.numbers;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.DocumentTable;
import io.callhandoffs.aws.Item;
import io.callhandoffs.number.Connection;
import io.callhandoffs.number.Home;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/// Which project each connected telephone number belongs to, and what it rang before that.
public final class Numbers {

  private final DocumentTable table;

  public Numbers(DynamoDbEnhancedClient dynamo, String tableName) {
    this.table = DocumentTable.keyedBy(ConnectionItem.KEY, dynamo, tableName);
  }

  /// Where calls to `number` go; to the default project if nobody has connected it.
  public Home home(PhoneNumber number) {
    return Optional.ofNullable(table.table().getItem(key(number)))
        .map(Attributes::of)
        .map(item -> new Home(new ProjectId(item.requireString("project")), item.find("account")))
        .orElse(Home.UNKNOWN);
  }

  /// How a number is connected, as far as we did it.
  public Optional<Connection> find(PhoneNumber number) {
    return table.find(number.e164()).filter(ConnectionItem::is).map(ConnectionItem::read);
  }

  /// Every connection. There are dozens, and few ask.
  public List<Connection> all() {
    return table.table().scan(scan -> scan.consistentRead(true)).items().stream()
        .map(Attributes::of)
        .filter(ConnectionItem::is)
        .map(ConnectionItem::read)
        .toList();
  }

  public List<Connection> of(ProjectId project) {
    return all().stream().filter(connection -> connection.project().equals(project)).toList();
  }

  /// Connects a number, whatever it was connected to before.
  public void connect(Connection connection) {
    table.put(ConnectionItem.write(connection));
  }

  /// Connects `number` to a project without remembering anything: where there is no Twilio.
  public void connect(PhoneNumber number, ProjectId project) {
    table.put(Item.empty().put(ConnectionItem.KEY, number.e164()).put("project", project.value()));
  }

  public void disconnect(PhoneNumber number) {
    table.delete(key(number));
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

  private static Key key(PhoneNumber number) {
    return DocumentTable.key(number.e164());
  }
}
