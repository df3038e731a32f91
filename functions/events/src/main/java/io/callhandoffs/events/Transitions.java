package io.callhandoffs.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.store.sdk.SdkValues;
import io.callhandoffs.tables.handoffs.Handoffs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What one write of the Handoffs table has added that is told.
final class Transitions {

  /// Only handoffs' ids begin so in their table.
  private static final String HANDOFF = "hnd_";

  private Transitions() {}

  /// An event for the first attempt that a cap refused, and one for each state that the write added
  /// to the history, the oldest first. One write may record several facts, and so several states.
  static List<HandoffEvent> of(DynamodbStreamRecord record) {
    return after(record).map(after -> added(record, after)).orElse(List.of());
  }

  /// The handoff as the write left it; empty if the write was about something else in its table, or
  /// deleted it.
  static Optional<Handoff> after(DynamodbStreamRecord record) {
    return Optional.ofNullable(record.getDynamodb().getNewImage())
        .filter(_ -> id(record).startsWith(HANDOFF))
        .map(Transitions::handoff);
  }

  private static List<HandoffEvent> added(DynamodbStreamRecord record, Handoff after) {
    var before = Optional.ofNullable(record.getDynamodb().getOldImage()).map(Transitions::handoff);
    return Stream.concat(capped(before, after).stream(), states(before, after)).toList();
  }

  private static Stream<HandoffEvent> states(Optional<Handoff> before, Handoff after) {
    var known = before.map(handoff -> handoff.history().changes().size()).orElse(0);
    return IntStream.rangeClosed(known + 1, after.history().changes().size())
        .mapToObj(sequence -> HandoffEvent.of(after, sequence));
  }

  /// A cap that holds for the caller or the whole project refuses one destination after the other:
  /// that is told once.
  private static Optional<HandoffEvent> capped(Optional<Handoff> before, Handoff after) {
    var known = before.map(handoff -> handoff.progress().attempts().size()).orElse(0);
    return after.progress().attempts().stream()
        .skip(known)
        .filter(attempt -> attempt.refusal().flatMap(Refusal::cap).isPresent())
        .findFirst()
        .map(attempt -> HandoffEvent.capped(after, attempt));
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
