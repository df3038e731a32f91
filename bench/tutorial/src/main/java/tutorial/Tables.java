package tutorial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The tables, with a bean for each kind of item.
class Tables {

  private final DynamoDbEnhancedClient client = DynamoDbEnhancedClient.builder().extensions().build();
  private final Map<String, Project> remembered = new HashMap<>();

  private final DynamoDbTable<NumberBean> numbers = table("NUMBERS_TABLE", NumberBean.class);
  private final DynamoDbTable<HandoffBean> handoffs = table("HANDOFFS_TABLE", HandoffBean.class);
  private final DynamoDbTable<DirectoryBean> directories =
      table("DESTINATIONS_TABLE", DirectoryBean.class);
  private final DynamoDbTable<SettingsBean> settings =
      table("DESTINATIONS_TABLE", SettingsBean.class);
  private final DynamoDbTable<PolicyBean> policies = table("DESTINATIONS_TABLE", PolicyBean.class);
  private final DynamoDbTable<OwnNumbersBean> ownNumbers =
      table("DESTINATIONS_TABLE", OwnNumbersBean.class);
  private final DynamoDbTable<DestinationBean> destinations =
      table("DESTINATIONS_TABLE", DestinationBean.class);

  private <T> DynamoDbTable<T> table(String variable, Class<T> bean) {
    return client.table(System.getenv(variable), TableSchema.fromBean(bean));
  }

  NumberBean number(String number) {
    return get(numbers, Key.builder().partitionValue(number).build());
  }

  /// A project as it is now; from memory if its directory has not changed.
  Project project(String id) {
    DirectoryBean directory = get(directories, key(id, "directory"));
    Project known = remembered.get(id);
    if (known != null && known.directory().getVersion() == directory.getVersion()) {
      return known;
    }
    Project current =
        new Project(
            directory,
            get(settings, key(id, "project")),
            get(policies, key(id, "dialling-policy")),
            get(ownNumbers, key(id, "own-numbers")),
            destinations(id));
    remembered.put(id, current);
    return current;
  }

  private List<DestinationBean> destinations(String project) {
    return destinations
        .query(
            query ->
                query
                    .consistentRead(true)
                    .queryConditional(
                        QueryConditional.sortBeginsWith(key(project, "destination#"))))
        .items()
        .stream()
        .toList();
  }

  void writeOnce(HandoffBean handoff) {
    Expression isNew = Expression.builder().expression("attribute_not_exists(version)").build();
    try {
      handoffs.putItem(put -> put.item(handoff).conditionExpression(isNew));
    } catch (ConditionalCheckFailedException e) {
      // Twilio has sent the same webhook twice: it is answered as the first time.
    }
  }

  private static <T> T get(DynamoDbTable<T> table, Key key) {
    return table.getItem(get -> get.key(key).consistentRead(true));
  }

  private static Key key(String project, String sortKey) {
    return Key.builder().partitionValue(project).sortValue(sortKey).build();
  }
}
