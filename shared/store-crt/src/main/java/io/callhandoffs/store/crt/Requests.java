package io.callhandoffs.store.crt;

import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Range;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Write;
import java.util.ArrayList;
import java.util.List;

/// Requests to DynamoDB for one table, as AWS's SDK writes them to the letter.
record Requests(String table, Schema schema) {

  String get(Key key) {
    return ofTable().put("Key", schema.fields(key).values()).put("ConsistentRead", true).text();
  }

  List<Fields> fields(List<Key> keys) {
    var fields = new ArrayList<Fields>();
    for (var key : keys) {
      fields.add(schema.fields(key));
    }
    return fields;
  }

  String getAll(List<Fields> keys) {
    var request = new RequestJson();
    var tables = new RequestJson(request.member("RequestItems"));
    var wanted = new RequestJson(tables.member(table));
    var json = wanted.member("Keys");
    char before = '[';
    for (var key : keys) {
      WireFormat.write(json.append(before), key.values());
      before = ',';
    }
    json.append(']');
    wanted.put("ConsistentRead", true).end();
    tables.end();
    return request.text();
  }

  String query(Query query) {
    var keys = keys(query);
    return ofTable()
        .put("IndexName", query.index())
        .put("Limit", query.limit())
        .put("ConsistentRead", query.isConsistent())
        .put("ScanIndexForward", !query.isBackwards())
        .putFields("ExclusiveStartKey", query.after())
        .putExpression("FilterExpression", query.filter())
        .put("KeyConditionExpression", keys.expression())
        .putPlaceholders(keys.and(query.filter()))
        .text();
  }

  /// The condition of a query. Its placeholders are none that a filter has.
  private Condition keys(Query query) {
    var names = schema.keysOf(query.index());
    var range = query.range();
    var condition =
        switch (range) {
          case Range.BeginningWith(_, var prefix) ->
              Condition.of("#PK = :PK AND begins_with(#SK, :SK)").with(":SK", prefix);
          case Range.Between(_, var from, var to) ->
              Condition.of("#PK = :PK AND #SK BETWEEN :FROM AND :TO")
                  .with(":FROM", from)
                  .with(":TO", to);
          case Range.Before(_, var end) -> Condition.of("#PK = :PK AND #SK < :SK").with(":SK", end);
        };
    return condition
        .with(":PK", range.partition())
        .naming("#PK", names.partition())
        .naming("#SK", names.sort().orElseThrow());
  }

  String scan(Scan scan) {
    return ofTable()
        .putFields("ExclusiveStartKey", scan.after())
        .putExpression("FilterExpression", scan.filter())
        .putPlaceholders(scan.filter())
        .put("ConsistentRead", scan.isConsistent())
        .text();
  }

  String put(Item item, Condition condition) {
    return ofTable().put("Item", item.fields().values()).putCondition(condition).text();
  }

  String delete(Key key, Condition condition) {
    return ofTable().put("Key", schema.fields(key).values()).putCondition(condition).text();
  }

  /// @param token the same for each time that a transaction is sent
  String transaction(List<Write> writes, String token) {
    var request = new RequestJson();
    var json = request.member("TransactItems");
    char before = '[';
    for (var write : writes) {
      append(json.append(before), write);
      before = ',';
    }
    json.append(']');
    return request.put("ClientRequestToken", token).text();
  }

  private void append(StringBuilder json, Write write) {
    var one = new RequestJson(json);
    switch (write) {
      case Write.Put(var item, var condition) ->
          new RequestJson(one.member("Put"))
              .put("Item", item.fields().values())
              .put("TableName", table)
              .putCondition(condition)
              .end();
      case Write.Delete(var key) ->
          new RequestJson(one.member("Delete"))
              .put("Key", schema.fields(key).values())
              .put("TableName", table)
              .end();
    }
    one.end();
  }

  private RequestJson ofTable() {
    return new RequestJson().put("TableName", table);
  }
}
