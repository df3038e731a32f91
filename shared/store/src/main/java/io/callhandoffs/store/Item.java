package io.callhandoffs.store;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.store.Value.Binary;
import io.callhandoffs.store.Value.Elements;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Value.Flag;
import io.callhandoffs.store.Value.Numeral;
import io.callhandoffs.store.Value.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// A DynamoDB item, or a map within one, to be written. What is absent is not written. [Attributes]
/// reads it again.
public final class Item {

  private final Map<String, Value> attributes = new LinkedHashMap<>();

  private Item() {}

  public static Item empty() {
    return new Item();
  }

  /// What has been put so far, to be sent.
  public Fields fields() {
    return new Fields(attributes);
  }

  public Item put(String name, String value) {
    return put(name, new Text(value));
  }

  public Item put(String name, Optional<String> value) {
    value.ifPresent(present -> attributes.put(name, new Text(present)));
    return this;
  }

  public Item put(String name, Enum<?> value) {
    return put(name, value.name());
  }

  public Item put(String name, boolean value) {
    return put(name, new Flag(value));
  }

  public Item put(String name, byte[] value) {
    return put(name, new Binary(Base64.getEncoder().encodeToString(value)));
  }

  public Item put(String name, long value) {
    return put(name, new Numeral(value));
  }

  public Item put(String name, OptionalInt value) {
    value.ifPresent(present -> attributes.put(name, new Numeral(present)));
    return this;
  }

  public Item putNumber(String name, Optional<Double> value) {
    value.ifPresent(
        present -> attributes.put(name, new Numeral(BigDecimal.valueOf(present).toPlainString())));
    return this;
  }

  public Item put(String name, Instant value) {
    return put(name, Timestamps.text(value));
  }

  public Item putTime(String name, Optional<Instant> value) {
    return put(name, value.map(Timestamps::text));
  }

  public Item put(String name, Item value) {
    return put(name, value.fields());
  }

  public Item putItem(String name, Optional<Item> value) {
    value.ifPresent(present -> attributes.put(name, present.fields()));
    return this;
  }

  public Item putStrings(String name, List<String> values) {
    var elements = new ArrayList<Value>();
    for (var value : values) {
      elements.add(new Text(value));
    }
    return put(name, new Elements(elements));
  }

  public Item putStrings(String name, Map<String, String> values) {
    var map = new LinkedHashMap<String, Value>();
    values.forEach((key, value) -> map.put(key, new Text(value)));
    return put(name, new Fields(map));
  }

  public <T> Item putList(String name, List<T> values, Function<T, Item> write) {
    var elements = new ArrayList<Value>();
    for (var value : values) {
      elements.add(write.apply(value).fields());
    }
    return put(name, new Elements(elements));
  }

  private Item put(String name, Value value) {
    attributes.put(name, value);
    return this;
  }
}
