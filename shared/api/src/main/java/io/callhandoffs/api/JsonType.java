package io.callhandoffs.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The JSON form of a field, before anything is known about its meaning.
///
/// @param expected the message if the JSON has another form
/// @param read empty if the JSON has another form
public record JsonType<T>(String expected, Function<JsonNode, Optional<T>> read) {

  /// Unpaired surrogates, and control characters, which get into a text only by mistake or malice.
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cs}\\p{Cc}&&[^\\n\\r\\t]]");

  public static final JsonType<String> TEXT =
      new JsonType<>("must be a string without control characters", JsonType::text);

  /// `30`, and what is the same number: `30.0`, `3e1`.
  public static final JsonType<Integer> INTEGER =
      new JsonType<>(
          "must be a whole number",
          node ->
              node.isNumber() && node.doubleValue() == (int) node.doubleValue()
                  ? Optional.of((int) node.doubleValue())
                  : Optional.empty());

  public static final JsonType<Double> NUMBER =
      new JsonType<>(
          "must be a number",
          node -> node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty());

  public static final JsonType<Boolean> FLAG =
      new JsonType<>(
          "must be true or false",
          node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());

  public static final JsonType<List<String>> TEXTS =
      new JsonType<>(
          "must be a list of strings without control characters",
          node -> list(node, JsonType::text));

  public static final JsonType<Map<String, String>> TEXT_MAP =
      new JsonType<>(
          "must be an object whose values are strings without control characters",
          node -> map(node, JsonType::text));

  private static Optional<String> text(JsonNode node) {
    return node.isString() && !NO_TEXT.matcher(node.stringValue()).find()
        ? Optional.of(node.stringValue())
        : Optional.empty();
  }

  private static <T> Optional<List<T>> list(
      JsonNode node, Function<JsonNode, Optional<T>> element) {
    var list = new ArrayList<T>();
    for (var child : node) {
      element.apply(child).ifPresent(list::add);
    }
    return node.isArray() && list.size() == node.size() ? Optional.of(list) : Optional.empty();
  }

  private static <T> Optional<Map<String, T>> map(
      JsonNode node, Function<JsonNode, Optional<T>> value) {
    var map = new LinkedHashMap<String, T>();
    node.properties()
        .forEach(field -> value.apply(field.getValue()).ifPresent(v -> map.put(field.getKey(), v)));
    return node.isObject() && map.size() == node.size() ? Optional.of(map) : Optional.empty();
  }
}
