package io.callhandoffs.aws;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A DynamoDB item, or a map within one, being written or read. What is absent is not written.
public final class Item {

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  public static Item empty() {
    return new Item(new HashMap<>());
  }

  public static Item of(EnhancedDocument document) {
    return new Item(document.toMap());
  }

  public EnhancedDocument document() {
    return EnhancedDocument.fromAttributeValueMap(attributes);
  }

  public Item put(String name, String value) {
    attributes.put(name, AttributeValue.fromS(value));
    return this;
  }

  public Item put(String name, Optional<String> value) {
    value.ifPresent(present -> attributes.put(name, AttributeValue.fromS(present)));
    return this;
  }

  public Item put(String name, Enum<?> value) {
    attributes.put(name, AttributeValue.fromS(value.name()));
    return this;
  }

  public Item put(String name, boolean value) {
    attributes.put(name, AttributeValue.fromBool(value));
    return this;
  }

  public Item put(String name, byte[] value) {
    attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    return this;
  }

  public Item put(String name, long value) {
    attributes.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  public Item putNumber(String name, Optional<Double> value) {
    value.ifPresent(present ->
        attributes.put(name, AttributeValue.fromN(BigDecimal.valueOf(present).toPlainString())));
    return this;
  }

  public Item put(String name, OptionalInt value) {
    value.ifPresent(present -> attributes.put(name, AttributeValue.fromN("" + present)));
    return this;
  }

  public Item put(String name, Instant value) {
    return put(name, Timestamps.text(value));
  }

  public Item putTime(String name, Optional<Instant> value) {
    return put(name, value.map(Timestamps::text));
  }

  public Item put(String name, Item value) {
    attributes.put(name, AttributeValue.fromM(value.attributes));
    return this;
  }

  public Item putItem(String name, Optional<Item> value) {
    value.ifPresent(present -> attributes.put(name, AttributeValue.fromM(present.attributes)));
    return this;
  }

  public Item putStrings(String name, List<String> values) {
    attributes.put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    return this;
  }

  public Item putStrings(String name, Map<String, String> values) {
    var map = new HashMap<String, AttributeValue>();
    values.forEach((key, value) -> map.put(key, AttributeValue.fromS(value)));
    attributes.put(name, AttributeValue.fromM(map));
    return this;
  }

  public <T> Item putList(String name, List<T> values, Function<T, Item> write) {
    var list = values.stream().map(v -> AttributeValue.fromM(write.apply(v).attributes)).toList();
    attributes.put(name, AttributeValue.fromL(list));
    return this;
  }

  public String string(String name) {
    return require(name).s();
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, string(name));
  }

  public byte[] bytes(String name) {
    return require(name).b().asByteArray();
  }

  public boolean flag(String name) {
    return require(name).bool();
  }

  public long number(String name) {
    return Long.parseLong(require(name).n());
  }

  public OptionalInt findInt(String name) {
    var value = attributes.get(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.n()));
  }

  public Optional<Double> findDouble(String name) {
    return Optional.ofNullable(attributes.get(name)).map(value -> Double.valueOf(value.n()));
  }

  public Instant time(String name) {
    return Instant.parse(string(name));
  }

  public Optional<Instant> findTime(String name) {
    return find(name).map(Instant::parse);
  }

  public Optional<Item> findItem(String name) {
    return Optional.ofNullable(attributes.get(name)).map(value -> new Item(value.m()));
  }

  public Item item(String name) {
    return new Item(require(name).m());
  }

  /// The names of all attributes, where they are not known beforehand.
  public Set<String> names() {
    return Set.copyOf(attributes.keySet());
  }

  public List<String> strings(String name) {
    return require(name).l().stream().map(AttributeValue::s).toList();
  }

  public Map<String, String> stringMap(String name) {
    var map = new HashMap<String, String>();
    require(name).m().forEach((key, value) -> map.put(key, value.s()));
    return map;
  }

  public <T> List<T> list(String name, Function<Item, T> read) {
    return require(name).l().stream().map(value -> read.apply(new Item(value.m()))).toList();
  }

  private AttributeValue require(String name) {
    var value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("The item has no attribute " + name);
    }
    return value;
  }
}
