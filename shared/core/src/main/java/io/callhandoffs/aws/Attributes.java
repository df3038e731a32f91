package io.callhandoffs.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of a DynamoDB item, or of a map within one, to be read.
///
/// An item may be older than one of its attributes, so the reader of an attribute says what its
/// absence means; absent lists and maps are empty. Methods that begin with `require` are for what
/// every item has, and throw an [IllegalStateException] without it.
public final class Attributes {

  private final Map<String, AttributeValue> values;

  private Attributes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  public static Attributes of(EnhancedDocument document) {
    return new Attributes(document.toMap());
  }

  /// The attributes of a JSON object, such as a secret.
  public static Attributes ofJson(String json) {
    return of(EnhancedDocument.fromJson(json));
  }

  public Optional<String> find(String name) {
    return value(name).map(AttributeValue::s);
  }

  public OptionalInt findInt(String name) {
    return value(name).stream().mapToInt(value -> Integer.parseInt(value.n())).findFirst();
  }

  public Optional<Double> findDouble(String name) {
    return value(name).map(value -> Double.valueOf(value.n()));
  }

  public Optional<Instant> findTime(String name) {
    return find(name).map(Instant::parse);
  }

  public Optional<Attributes> findMap(String name) {
    return value(name).map(value -> new Attributes(value.m()));
  }

  public String string(String name, String absent) {
    return find(name).orElse(absent);
  }

  public int number(String name, int absent) {
    return findInt(name).orElse(absent);
  }

  public boolean flag(String name, boolean absent) {
    return value(name).map(AttributeValue::bool).orElse(absent);
  }

  public <E extends Enum<E>> E constant(String name, E absent) {
    return find(name).map(text -> Enum.valueOf(absent.getDeclaringClass(), text)).orElse(absent);
  }

  public Attributes map(String name) {
    return findMap(name).orElseGet(() -> new Attributes(Map.of()));
  }

  public List<String> strings(String name) {
    return elements(name).stream().map(AttributeValue::s).toList();
  }

  public Map<String, String> stringMap(String name) {
    var map = new HashMap<String, String>();
    map(name).values.forEach((key, value) -> map.put(key, value.s()));
    return map;
  }

  public <T> List<T> list(String name, Function<Attributes, T> read) {
    return elements(name).stream().map(value -> read.apply(new Attributes(value.m()))).toList();
  }

  /// The names of all attributes, for maps whose names are data.
  public Set<String> names() {
    return Set.copyOf(values.keySet());
  }

  public String requireString(String name) {
    return require(name).s();
  }

  public int requireInt(String name) {
    return Integer.parseInt(require(name).n());
  }

  public long requireLong(String name) {
    return Long.parseLong(require(name).n());
  }

  public Instant requireTime(String name) {
    return Instant.parse(requireString(name));
  }

  public <E extends Enum<E>> E requireConstant(String name, Class<E> type) {
    return Enum.valueOf(type, requireString(name));
  }

  public byte[] requireBytes(String name) {
    return require(name).b().asByteArray();
  }

  public Attributes requireMap(String name) {
    return new Attributes(require(name).m());
  }

  public Map<String, String> requireStringMap(String name) {
    var _ = require(name);
    return stringMap(name);
  }

  public List<String> requireStrings(String name) {
    var _ = require(name);
    return strings(name);
  }

  public <T> List<T> requireList(String name, Function<Attributes, T> read) {
    var _ = require(name);
    return list(name, read);
  }

  private AttributeValue require(String name) {
    return value(name)
        .orElseThrow(() -> new IllegalStateException("The item has no attribute " + name));
  }

  private List<AttributeValue> elements(String name) {
    return value(name).map(AttributeValue::l).orElse(List.of());
  }

  private Optional<AttributeValue> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
