package io.callhandoffs.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The states that one write of the Handoffs table has added.
final class Transitions {

  /// Only handoffs' ids begin so in their table.
  private static final String HANDOFF = "hnd_";

  private Transitions() {}

  /// An event for each state that the write added to the history, the oldest first. One write may
  /// record several facts, and so several states.
  static List<HandoffEvent> of(DynamodbStreamRecord record) {
    var change = record.getDynamodb();
    if (change.getNewImage() == null || !id(record).startsWith(HANDOFF)) {
      return List.of();
    }
    var after = handoff(change.getNewImage());
    return IntStream.rangeClosed(known(change.getOldImage()) + 1, after.history().changes().size())
        .mapToObj(sequence -> HandoffEvent.of(after, sequence))
        .toList();
  }

  static String id(DynamodbStreamRecord record) {
    return requireNonNull(record.getDynamodb().getKeys().get("id"), "id").getS();
  }

  private static int known(@Nullable Map<String, AttributeValue> before) {
    return before == null ? 0 : handoff(before).history().changes().size();
  }

  private static Handoff handoff(Map<String, AttributeValue> image) {
    return Handoffs.read(
        image.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    entry ->
                        DynamodbAttributeValueTransformer.toAttributeValueV2(entry.getValue()))));
  }
}
