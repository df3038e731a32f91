package io.callhandoffs.api;

import io.callhandoffs.failure.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// JSON as this API speaks it: names in snake_case, no field twice, nothing after the end.
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonLimits.FACTORY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      var node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw Failure.malformed("The body is empty; send JSON");
      }
      return node;
    } catch (JacksonException e) {
      throw Failure.malformed("The body is not valid JSON" + details(e));
    }
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Converts `value` to a tree as it looks on the wire.
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Says where the mistake is, without the parser's own words, which name its classes.
  private static String details(JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage());
    var what = message.startsWith("Duplicate") ? ": " + message : "";
    var at = e.getLocation();
    return at == null
        ? what
        : what + ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
