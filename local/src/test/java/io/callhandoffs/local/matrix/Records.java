package io.callhandoffs.local.matrix;

import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the tables say of calls, read past all faults.
final class Records {

  private final DynamoDbClient client;
  private final String table;
  private final Handoffs handoffs;

  Records(Surroundings surroundings, Clock clock) {
    this.client = surroundings.database().client();
    this.table = surroundings.table("HandoffsTable");
    this.handoffs =
        new Handoffs(surroundings.database().database(), table, Duration.ofDays(90), clock);
  }

  /// The handoffs of a call.
  List<Handoff> of(String call) {
    return IntStream.rangeClosed(1, HandoffId.MAX_PER_CALL)
        .mapToObj(ordinal -> handoffs.find(HandoffId.of(new CallSid(call), ordinal)))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  /// Forgets all calls, so that the next finds what the first found.
  ///
  /// @return whether a call still counted among those of the moment
  boolean forget(String call) {
    boolean hadPlace = false;
    for (var item : client.scan(scan -> scan.tableName(table)).items()) {
      hadPlace |=
          id(item).s().startsWith("tally#concurrent#")
              && item.toString().contains(call.substring(2));
      var _ = client.deleteItem(d -> d.tableName(table).key(Map.of("id", id(item))));
    }
    return hadPlace;
  }

  private static AttributeValue id(Map<String, AttributeValue> item) {
    return item.getOrDefault("id", AttributeValue.fromS(""));
  }
}
