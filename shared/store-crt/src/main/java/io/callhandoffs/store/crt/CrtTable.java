package io.callhandoffs.store.crt;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Cancellation;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Page;
import io.callhandoffs.store.Query;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Table;
import io.callhandoffs.store.Write;
import io.callhandoffs.store.crt.Reply.Done;
import io.callhandoffs.store.crt.Reply.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A table over the AWS CRT.
record CrtTable(Caller dynamo, Requests requests) implements Table {

  @Override
  public Optional<Attributes> find(Key key) {
    return dynamo.call("GetItem", requests.get(key), Answers::item);
  }

  /// What DynamoDB has not read for want of capacity is asked for again.
  @Override
  public List<Attributes> findAll(List<Key> keys) {
    var found = new ArrayList<Attributes>();
    var wanted = requests.fields(keys);
    while (!wanted.isEmpty()) {
      var batch = dynamo.call("BatchGetItem", requests.getAll(wanted), Answers::batch);
      found.addAll(batch.items());
      wanted = batch.unprocessed();
    }
    return List.copyOf(found);
  }

  @Override
  public Page query(Query query) {
    return dynamo.call("Query", requests.query(query), Answers::page);
  }

  @Override
  public Page scan(Scan scan) {
    return dynamo.call("Scan", requests.scan(scan), Answers::page);
  }

  @Override
  public boolean put(Item item, Condition condition) {
    return holds("PutItem", requests.put(item, condition));
  }

  @Override
  public boolean delete(Key key, Condition condition) {
    return holds("DeleteItem", requests.delete(key, condition));
  }

  private boolean holds(String operation, String json) {
    return switch (dynamo.ask(operation, json, Answers::isWritten)) {
      case Done<Boolean>(var isWritten) -> isWritten;
      case Refused<?> refused when refused.code().equals("ConditionalCheckFailedException") ->
          false;
      case Refused<?> refused -> throw refused.exception();
    };
  }

  /// The token lets DynamoDB know a transaction that is sent again after its answer was lost.
  @Override
  public boolean write(List<Write> writes) {
    var token = UUID.randomUUID().toString();
    var json = requests.transaction(writes, token);
    return switch (dynamo.ask("TransactWriteItems", json, Answers::isWritten)) {
      case Done<Boolean>(var isWritten) -> isWritten;
      case Refused<?> refused when isLostRace(refused) -> false;
      case Refused<?> refused -> throw refused.exception();
    };
  }

  private static boolean isLostRace(Refused<?> refused) {
    return refused.code().equals("TransactionCanceledException")
        && new Cancellation(ErrorAnswer.cancellationCodes(refused.json())).isLostRace();
  }
}
