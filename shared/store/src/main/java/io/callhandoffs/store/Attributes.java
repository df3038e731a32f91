package io.callhandoffs.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// The attributes of a DynamoDB item, or of a map within one, to be read.
///
/// An item may be older than one of its attributes, so the reader of an attribute says what its
/// absence means; absent lists and maps are empty. Methods that begin with `require` are for what
/// every item has, and throw an [IllegalStateException] without it.
public record Attributes(Value.Fields fields) {

  public static final Attributes NONE = new Attributes(new Value.Fields(Map.of()));

  public Optional<String> find(String name) {
    return value(name, Value.Text.class).map(Value.Text::text);
  }

  public OptionalInt findInt(String name) {
    return value(name, Value.Numeral.class).stream().mapToInt(Value.Numeral::intValue).findFirst();
  }

  public Optional<Double> findDouble(String name) {
    return value(name, Value.Numeral.class).map(number -> Double.valueOf(number.digits()));
  }

  public Optional<Instant> findTime(String name) {
    return find(name).map(Instant::parse);
  }

  public Optional<Attributes> findMap(String name) {
    return value(name, Value.Fields.class).map(Attributes::new);
  }

  public String string(String name, String absent) {
    return find(name).orElse(absent);
  }

  public int number(String name, int absent) {
    return value(name, Value.Numeral.class).map(Value.Numeral::intValue).orElse(absent);
  }

  public boolean flag(String name, boolean absent) {
    return value(name, Value.Flag.class).map(Value.Flag::isSet).orElse(absent);
  }

  public <E extends Enum<E>> E constant(String name, E absent) {
    return find(name).map(text -> Enum.valueOf(absent.getDeclaringClass(), text)).orElse(absent);
  }

  public Attributes map(String name) {
    return findMap(name).orElse(NONE);
  }

  public List<String> strings(String name) {
    return elements(name, Value.Text.class, Value.Text::text);
  }

  public Map<String, String> stringMap(String name) {
    var strings = new HashMap<String, String>();
    map(name)
        .fields
        .values()
        .forEach((key, value) -> {
          if (value instanceof Value.Text(var text)) {
            strings.put(key, text);
          }
        });
    return strings;
  }

  public <T> List<T> list(String name, Function<Attributes, T> read) {
    return elements(name, Value.Fields.class, map -> read.apply(new Attributes(map)));
  }

  /// The names of all attributes, for maps whose names are data.
  public Set<String> names() {
    return fields.values().keySet();
  }

  public String requireString(String name) {
    return require(name, Value.Text.class).text();
  }

  public int requireInt(String name) {
    return require(name, Value.Numeral.class).intValue();
  }

  public long requireLong(String name) {
    return Long.parseLong(require(name, Value.Numeral.class).digits());
  }

  public Instant requireTime(String name) {
    return Instant.parse(requireString(name));
  }

  public <E extends Enum<E>> E requireConstant(String name, Class<E> type) {
    return Enum.valueOf(type, requireString(name));
  }

  public byte[] requireBytes(String name) {
    return require(name, Value.Binary.class).bytes();
  }

  public Attributes requireMap(String name) {
    return new Attributes(require(name, Value.Fields.class));
  }

  public Map<String, String> requireStringMap(String name) {
    var _ = require(name, Value.Fields.class);
    return stringMap(name);
  }

  public List<String> requireStrings(String name) {
    var _ = require(name, Value.Elements.class);
    return strings(name);
  }

  public <T> List<T> requireList(String name, Function<Attributes, T> read) {
    var _ = require(name, Value.Elements.class);
    return list(name, read);
  }

  private <V extends Value> V require(String name, Class<V> type) {
    return value(name, type)
        .orElseThrow(() -> new IllegalStateException("The item has no attribute " + name));
  }

  private <V extends Value, T> List<T> elements(String name, Class<V> type, Function<V, T> read) {
    var elements = value(name, Value.Elements.class).map(Value.Elements::values).orElse(List.of());
    return elements.stream().filter(type::isInstance).map(type::cast).map(read).toList();
  }

  private <V extends Value> Optional<V> value(String name, Class<V> type) {
    return Optional.ofNullable(fields.values().get(name)).filter(type::isInstance).map(type::cast);
  }

  /// Only the names: values may be secret.
  @Override
  public String toString() {
    return "Attributes" + names();
  }
}
