package io.callhandoffs.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.store.sdk.SdkValues;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.Map;
import java.util.Optional;

/// One write of the Handoffs table.
///
/// @param before the handoff as it was, unless the write began it
record Change(Optional<Handoff> before, Handoff after) {

  /// Only handoffs' ids begin so in their table.
  private static final String HANDOFF = "hnd_";

  /// The change that a record of the stream is about, if a handoff is left after it.
  static Optional<Change> of(DynamodbStreamRecord record) {
    var change = record.getDynamodb();
    return Optional.ofNullable(change.getNewImage())
        .filter(_ -> id(record).startsWith(HANDOFF))
        .map(after ->
            new Change(
                Optional.ofNullable(change.getOldImage()).map(Change::handoff), handoff(after)));
  }

  static String id(DynamodbStreamRecord record) {
    return requireNonNull(record.getDynamodb().getKeys().get("id"), "id").getS();
  }

  private static Handoff handoff(Map<String, AttributeValue> image) {
    var attributes =
        image.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    entry ->
                        DynamodbAttributeValueTransformer.toAttributeValueV2(entry.getValue())));
    return Handoffs.read(SdkValues.attributes(attributes));
  }
}
