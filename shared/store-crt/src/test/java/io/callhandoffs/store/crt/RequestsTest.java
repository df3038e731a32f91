package io.callhandoffs.store.crt;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Write;
import io.callhandoffs.store.sdk.SdkValues;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Every request is what AWS's SDK sends for the same, byte for byte.
class RequestsTest {

  private static final Requests REQUESTS =
      new Requests(
          "Things", Schema.keyedBy("project", "sk").with("by-call", "call_sid", "created_at"));

  private static final Key KEY = Key.of("museum", "destination#1");

  /// Every type, and every character that JSON escapes.
  private static final Item ITEM =
      Item.empty()
          .put("project", "museum")
          .put("sk", "destination#1")
          .put("text", "O'Hara \"é\" \\ / \b\f\n\r\t\u0001\u001f\u007f\u2028 <😀>")
          .put("none", "")
          .put("count", -12)
          .put("flag", true)
          .put("bytes", new byte[] {0, -1, 62, 63})
          .put("time", Instant.EPOCH)
          .putStrings("list", List.of("a", "b"))
          .putStrings("empty", List.of())
          .putList("items", List.of("x"), x -> Item.empty().put("name", x))
          .put("map", Item.empty().put("inner", Item.empty()));

  private static final Condition CONDITION =
      Condition.of("attribute_not_exists(sk) OR #until < :now AND name = :name")
          .naming("#until", "until")
          .with(":now", 12)
          .with(":name", "Zoë");

  /// @param operation as the header names it
  record Row(String operation, String ours, Consumer<DynamoDbClient> theirs) {

    @Override
    public String toString() {
      return operation + " " + ours.length();
    }
  }

  private static Map<String, AttributeValue> key() {
    return SdkValues.map(REQUESTS.schema().fields(KEY));
  }

  private static Map<String, AttributeValue> values(Condition condition) {
    return SdkValues.map(new Fields(condition.values()));
  }

  static Stream<Row> reads() {
    var page = new Attributes(REQUESTS.schema().fields(KEY));
    return Stream.of(
        new Row(
            "GetItem",
            REQUESTS.get(KEY),
            sdk -> sdk.getItem(get -> get.tableName("Things").key(key()).consistentRead(true))),
        new Row(
            "BatchGetItem",
            REQUESTS.getAll(REQUESTS.fields(List.of(KEY, KEY))),
            sdk ->
                sdk.batchGetItem(get ->
                    get.requestItems(
                        Map.of(
                            "Things",
                            KeysAndAttributes.builder()
                                .keys(List.of(key(), key()))
                                .consistentRead(true)
                                .build())))),
        new Row(
            "Query",
            REQUESTS.query(Query.of(new Range.BeginningWith("museum", "name#")).limited(12)),
            sdk ->
                sdk.query(query ->
                    query
                        .tableName("Things")
                        .limit(12)
                        .consistentRead(true)
                        .scanIndexForward(true)
                        .keyConditionExpression("#PK = :PK AND begins_with(#SK, :SK)")
                        .expressionAttributeNames(names("project", "sk"))
                        .expressionAttributeValues(texts(":SK", "name#", ":PK", "museum")))),
        new Row(
            "Query",
            REQUESTS.query(
                Query.of("by-call", new Range.Between("CA1", "2026", "2027"))
                    .backwards()
                    .filtered(CONDITION)
                    .after(page)),
            sdk -> {
              var names = names("call_sid", "created_at");
              names.putAll(CONDITION.names());
              var values = texts(":FROM", "2026", ":TO", "2027", ":PK", "CA1");
              values.putAll(values(CONDITION));
              sdk.query(query ->
                  query
                      .tableName("Things")
                      .indexName("by-call")
                      .consistentRead(false)
                      .scanIndexForward(false)
                      .exclusiveStartKey(key())
                      .filterExpression(CONDITION.expression())
                      .keyConditionExpression("#PK = :PK AND #SK BETWEEN :FROM AND :TO")
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(values));
            }),
        new Row(
            "Query",
            REQUESTS.query(Query.of("by-call", new Range.Before("CA1", "2026"))),
            sdk ->
                sdk.query(query ->
                    query
                        .tableName("Things")
                        .indexName("by-call")
                        .consistentRead(false)
                        .scanIndexForward(true)
                        .keyConditionExpression("#PK = :PK AND #SK < :SK")
                        .expressionAttributeNames(names("call_sid", "created_at"))
                        .expressionAttributeValues(texts(":SK", "2026", ":PK", "CA1")))),
        new Row(
            "Scan",
            REQUESTS.scan(Scan.ofThose(CONDITION).after(page)),
            sdk ->
                sdk.scan(scan ->
                    scan.tableName("Things")
                        .exclusiveStartKey(key())
                        .filterExpression(CONDITION.expression())
                        .expressionAttributeNames(CONDITION.names())
                        .expressionAttributeValues(values(CONDITION))
                        .consistentRead(false))),
        new Row(
            "Scan",
            REQUESTS.scan(Scan.ofAll()),
            sdk -> sdk.scan(scan -> scan.tableName("Things").consistentRead(true))));
  }

  static Stream<Row> writes() {
    var item = SdkValues.map(ITEM.fields());
    return Stream.of(
        new Row(
            "PutItem",
            REQUESTS.put(ITEM, Condition.NONE),
            sdk -> sdk.putItem(put -> put.tableName("Things").item(item))),
        new Row(
            "PutItem",
            REQUESTS.put(ITEM, CONDITION),
            sdk ->
                sdk.putItem(put ->
                    put.tableName("Things")
                        .item(item)
                        .conditionExpression(CONDITION.expression())
                        .expressionAttributeNames(CONDITION.names())
                        .expressionAttributeValues(values(CONDITION)))),
        new Row(
            "DeleteItem",
            REQUESTS.delete(KEY, Condition.isVersion(0)),
            sdk ->
                sdk.deleteItem(delete ->
                    delete
                        .tableName("Things")
                        .key(key())
                        .conditionExpression("attribute_not_exists(version)"))),
        new Row(
            "TransactWriteItems",
            REQUESTS.transaction(
                List.of(new Write.Put(ITEM, CONDITION), new Write.Delete(KEY)), "token"),
            sdk ->
                sdk.transactWriteItems(write ->
                    write.transactItems(put(item), delete()).clientRequestToken("token"))));
  }

  private static TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName("Things")
                .item(item)
                .conditionExpression(CONDITION.expression())
                .expressionAttributeNames(CONDITION.names())
                .expressionAttributeValues(values(CONDITION))
                .build())
        .build();
  }

  private static TransactWriteItem delete() {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName("Things").key(key()).build())
        .build();
  }

  private static Map<String, String> names(String partition, String sort) {
    var names = new LinkedHashMap<String, String>();
    names.put("#PK", partition);
    names.put("#SK", sort);
    return names;
  }

  private static Map<String, AttributeValue> texts(String... pairs) {
    var texts = new LinkedHashMap<String, AttributeValue>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], AttributeValue.fromS(pairs[i + 1]));
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource({"reads", "writes"})
  void areThoseOfTheSdk(Row row) {
    var theirs = SdkRequest.toDynamoDb(row.theirs());

    assertThat(row.ours()).isEqualTo(theirs.body());
    requireHeaders(theirs, Service.DYNAMO_DB, row.operation());
  }

  @Test
  void areThoseOfTheSdkToSecretsManager() {
    var theirs =
        SdkRequest.toSecretsManager(sdk -> {
          var _ = sdk.getSecretValue(get -> get.secretId("arn:é\"1"));
        });

    assertThat(CrtSecrets.request("arn:é\"1")).isEqualTo(theirs.body());
    requireHeaders(theirs, Service.SECRETS_MANAGER, "GetSecretValue");
  }

  private static void requireHeaders(SdkRequest theirs, Service service, String operation) {
    var http = theirs.http();
    assertThat(http.method().name()).isEqualTo("POST");
    assertThat(http.encodedPath()).isIn("", "/");
    assertThat(http.host()).isEqualTo(service.id() + ".eu-west-1.amazonaws.com");
    assertThat(http.firstMatchingHeader("X-Amz-Target")).hasValue(service.target() + operation);
    assertThat(http.firstMatchingHeader("Content-Type")).hasValue(service.contentType());
  }
}
