package io.callhandoffs.store;

import io.callhandoffs.store.Value.Numeral;
import io.callhandoffs.store.Value.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What must hold for an item, in [DynamoDB's
/// language](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html):
/// for the one that is replaced or deleted, or for those that a query returns.
///
/// @param expression empty if nothing is required
/// @param names what stands for names in it, such as `#until`: names that are words of the language
/// @param values what stands for values in it, such as `:now`
public record Condition(String expression, Map<String, String> names, Map<String, Value> values) {

  /// What always holds.
  public static final Condition NONE = new Condition("", Map.of(), Map.of());

  public Condition {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Condition of(String expression) {
    return new Condition(expression, Map.of(), Map.of());
  }

  /// That an item's `version` is still `seen`, which is 0 if there was no item.
  public static Condition isVersion(long seen) {
    return seen == 0
        ? of("attribute_not_exists(version)")
        : of("version = :seen").with(":seen", seen);
  }

  public Condition with(String placeholder, String text) {
    return with(placeholder, new Text(text));
  }

  public Condition with(String placeholder, long number) {
    return with(placeholder, new Numeral(number));
  }

  private Condition with(String placeholder, Value value) {
    var more = new LinkedHashMap<>(values);
    more.put(placeholder, value);
    return new Condition(expression, names, more);
  }

  /// Lets a placeholder stand for the name of an attribute.
  public Condition naming(String placeholder, String name) {
    var more = new LinkedHashMap<>(names);
    more.put(placeholder, name);
    return new Condition(expression, more, values);
  }

  /// That another condition holds as well.
  public Condition and(Condition other) {
    if (other.expression.isEmpty()) {
      return this;
    }
    var allNames = new LinkedHashMap<>(names);
    allNames.putAll(other.names);
    var allValues = new LinkedHashMap<>(values);
    allValues.putAll(other.values);
    return new Condition(expression + " AND " + other.expression, allNames, allValues);
  }
}
