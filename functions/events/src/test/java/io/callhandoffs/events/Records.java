package io.callhandoffs.events;

import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes handoffs to the real table, and makes the stream record of each write.
final class Records {

  private final LocalDynamoDb dynamo;
  private final Handoffs handoffs;
  private final List<DynamodbStreamRecord> all = new ArrayList<>();

  Records(LocalDynamoDb dynamo, TestClock clock) {
    this.dynamo = dynamo;
    this.handoffs =
        new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), Duration.ofDays(90), clock);
  }

  Records write(Handoff handoff) {
    var id = handoff.id().value();
    var before = image(id);
    var version = handoffs.find(handoff.id()).map(stored -> stored.revision().version()).orElse(0L);
    if (!handoffs.write(at(handoff, version), "tester")) {
      throw new IllegalStateException("somebody else writes " + id);
    }
    return add(id, before, image(id));
  }

  private static Handoff at(Handoff handoff, long version) {
    var current = handoff;
    while (current.revision().version() < version) {
      current = current.withNextRevision(handoff.revision().updatedAt(), "tester");
    }
    return current;
  }

  Records add(String id, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    var change = new StreamRecord();
    change.setKeys(Map.of("id", new AttributeValue().withS(id)));
    change.setOldImage(before.isEmpty() ? null : before);
    change.setNewImage(after.isEmpty() ? null : after);
    change.setSequenceNumber("" + (all.size() + 1));
    var record = new DynamodbStreamRecord();
    record.setEventID("event-" + (all.size() + 1));
    record.setDynamodb(change);
    all.add(record);
    return this;
  }

  DynamodbEvent event() {
    return eventFrom(1);
  }

  /// As the stream delivers it again from a sequence number on.
  DynamodbEvent eventFrom(int sequenceNumber) {
    var event = new DynamodbEvent();
    event.setRecords(all.subList(sequenceNumber - 1, all.size()));
    return event;
  }

  private Map<String, AttributeValue> image(String id) {
    var key = Map.of("id", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(id));
    var table = dynamo.table("HandoffsTable");
    return image(dynamo.client().getItem(get -> get.tableName(table).key(key)).item());
  }

  private static Map<String, AttributeValue> image(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
    return item.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> value(e.getValue())));
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    return switch (value.type()) {
      case S -> new AttributeValue().withS(value.s());
      case N -> new AttributeValue().withN(value.n());
      case BOOL -> new AttributeValue().withBOOL(value.bool());
      case L -> new AttributeValue().withL(value.l().stream().map(Records::value).toList());
      case M -> new AttributeValue().withM(image(value.m()));
      default -> throw new IllegalArgumentException("no handoff has " + value.type());
    };
  }
}
