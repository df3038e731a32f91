package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Replaces the intrinsics whose values the template itself has: those of a mapping (`!FindInMap`),
/// and texts without variables (`!Sub`).
final class Constants {

  private final Map<String, Object> mappings;

  Constants(Map<String, Object> mappings) {
    this.mappings = mappings;
  }

  Object known(Object node) {
    return switch (node) {
      case Map<?, ?> map -> {
        var known = new LinkedHashMap<String, Object>();
        asMap(map).forEach((key, value) -> known.put(key, known(value)));
        yield known;
      }
      case List<?> list -> list.stream().map(this::known).toList();
      case Intrinsic(var name, var argument) -> value(new Intrinsic(name, known(argument)));
      default -> node;
    };
  }

  private Object value(Intrinsic intrinsic) {
    return switch (intrinsic) {
      case Intrinsic(var name, List<?> keys) when name.equals("FindInMap") ->
          keys.stream().allMatch(String.class::isInstance) ? find(keys) : intrinsic;
      case Intrinsic(var name, String text) when name.equals("Sub") && !text.contains("${") -> text;
      case Intrinsic(var name, List<?> parts) when name.equals("Sub") && parts.size() == 2 ->
          substituted(text(parts.get(0)), asMap(parts.get(1)));
      default -> intrinsic;
    };
  }

  private Object find(List<?> keys) {
    Object found = mappings;
    for (var key : keys) {
      found = asMap(found).get(text(key));
      if (found == null) {
        throw new IllegalArgumentException("no mapping has " + keys);
      }
    }
    return found;
  }

  private Object substituted(String text, Map<String, Object> variables) {
    var left = new LinkedHashMap<>(variables);
    left.values().removeIf(value -> !(value instanceof Intrinsic));
    var known = text;
    for (var variable : variables.entrySet()) {
      if (!left.containsKey(variable.getKey())) {
        known = known.replace("${" + variable.getKey() + "}", text(variable.getValue()));
      }
    }
    return left.isEmpty()
        ? value(new Intrinsic("Sub", known))
        : new Intrinsic("Sub", List.of(known, left));
  }
}
