package io.callhandoffs.aws;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A DynamoDB item, or a map within one, to be written. What is absent is not written. [Attributes]
/// reads it again.
public final class Item {

  private final Map<String, AttributeValue> attributes = new HashMap<>();

  private Item() {}

  public static Item empty() {
    return new Item();
  }

  public EnhancedDocument document() {
    return EnhancedDocument.fromAttributeValueMap(attributes);
  }

  public Item put(String name, String value) {
    return put(name, AttributeValue.fromS(value));
  }

  public Item put(String name, Optional<String> value) {
    value.ifPresent(present -> attributes.put(name, AttributeValue.fromS(present)));
    return this;
  }

  public Item put(String name, Enum<?> value) {
    return put(name, value.name());
  }

  public Item put(String name, boolean value) {
    return put(name, AttributeValue.fromBool(value));
  }

  public Item put(String name, byte[] value) {
    return put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
  }

  public Item put(String name, long value) {
    return put(name, AttributeValue.fromN(Long.toString(value)));
  }

  public Item put(String name, OptionalInt value) {
    value.ifPresent(present -> attributes.put(name, AttributeValue.fromN("" + present)));
    return this;
  }

  public Item putNumber(String name, Optional<Double> value) {
    value.ifPresent(present ->
        attributes.put(name, AttributeValue.fromN(BigDecimal.valueOf(present).toPlainString())));
    return this;
  }

  public Item put(String name, Instant value) {
    return put(name, Timestamps.text(value));
  }

  public Item putTime(String name, Optional<Instant> value) {
    return put(name, value.map(Timestamps::text));
  }

  public Item put(String name, Item value) {
    return put(name, AttributeValue.fromM(value.attributes));
  }

  public Item putItem(String name, Optional<Item> value) {
    value.ifPresent(present -> attributes.put(name, AttributeValue.fromM(present.attributes)));
    return this;
  }

  public Item putStrings(String name, List<String> values) {
    return put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
  }

  public Item putStrings(String name, Map<String, String> values) {
    var map = new HashMap<String, AttributeValue>();
    values.forEach((key, value) -> map.put(key, AttributeValue.fromS(value)));
    return put(name, AttributeValue.fromM(map));
  }

  public <T> Item putList(String name, List<T> values, Function<T, Item> write) {
    return put(
        name,
        AttributeValue.fromL(
            values.stream().map(v -> AttributeValue.fromM(write.apply(v).attributes)).toList()));
  }

  private Item put(String name, AttributeValue value) {
    attributes.put(name, value);
    return this;
  }
}
