package io.callhandoffs.api;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object, to be made into values that are valid by construction. Every rule
/// is in some value's constructor; its message is collected here under the field's name, so that
/// the client is told at once of all that is wrong.
public final class Fields {

  private final JsonNode object;
  private final String prefix;
  private final List<Violation> violations;
  private final Set<String> known = new HashSet<>();
  private final List<Fields> nested = new ArrayList<>();

  private Fields(JsonNode object, String prefix, List<Violation> violations) {
    this.object = object;
    this.prefix = prefix;
    this.violations = violations;
  }

  static Fields of(JsonNode body) {
    if (!body.isObject()) {
      throw Failure.malformed("The body must be a JSON object");
    }
    return new Fields(body, "", new ArrayList<>());
  }

  /// A field that must be there. Empty if it is missing or wrong, which is recorded.
  public <J, T> Optional<T> required(String name, JsonType<J> shape, Function<J, T> make) {
    if (!has(name)) {
      reject(name, "is required");
    }
    return optional(name, shape, make);
  }

  /// A field that may be left out or null. Empty also if it is wrong, which is recorded.
  public <J, T> Optional<T> optional(String name, JsonType<J> shape, Function<J, T> make) {
    known.add(name);
    if (!has(name)) {
      return Optional.empty();
    }
    var value = shape.read().apply(object.get(name));
    if (value.isEmpty()) {
      reject(name, shape.expected());
    }
    return value.flatMap(json -> attempt(name, () -> make.apply(json)));
  }

  /// The object in this field, if there is one.
  public Optional<Fields> object(String name) {
    known.add(name);
    if (!has(name)) {
      return Optional.empty();
    }
    return element(name, object.get(name));
  }

  /// The list of objects in this field. Empty if it is missing, or wrong, which is recorded.
  public <T> List<T> objects(String name, Function<Fields, Optional<T>> read) {
    known.add(name);
    if (!has(name)) {
      return List.of();
    }
    if (!object.get(name).isArray()) {
      reject(name, "must be a list");
      return List.of();
    }
    var elements = new ArrayList<T>();
    for (int i = 0; i < object.get(name).size(); i++) {
      element(name + "[" + i + "]", object.get(name).get(i)).flatMap(read).ifPresent(elements::add);
    }
    return elements;
  }

  private Optional<Fields> element(String name, JsonNode json) {
    if (!json.isObject()) {
      reject(name, "must be an object");
      return Optional.empty();
    }
    return Optional.of(within(name, json));
  }

  private Fields within(String name, JsonNode json) {
    var fields = new Fields(json, prefix + name + ".", violations);
    nested.add(fields);
    return fields;
  }

  /// Whether nothing within this object has been found wrong so far.
  public boolean isValid() {
    return violations.stream().noneMatch(violation -> violation.field().startsWith(prefix));
  }

  /// What `make` makes of several fields; its message is recorded under `name`.
  public <T> Optional<T> attempt(String name, Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException e) {
      reject(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// The names of all fields, for objects whose names are data.
  public Collection<String> names() {
    return object.propertyNames();
  }

  /// Accepts fields that we send and that clients may send back.
  public void ignore(String... names) {
    known.addAll(List.of(names));
  }

  public void reject(String name, String message) {
    violations.add(new Violation(prefix + name, message));
  }

  /// Refuses the object if anything is wrong with it. An unknown field is: it is a typing error, or
  /// the client expects something that will not happen.
  public void rejectIfInvalid() {
    rejectUnknown();
    if (!violations.isEmpty()) {
      throw Failure.invalid(violations);
    }
  }

  private void rejectUnknown() {
    names().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> reject(name, "is not a field here"));
    nested.forEach(Fields::rejectUnknown);
  }

  private boolean has(String name) {
    return object.hasNonNull(name);
  }
}
