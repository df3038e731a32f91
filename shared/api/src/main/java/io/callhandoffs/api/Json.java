package io.callhandoffs.api;

import io.callhandoffs.failure.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// JSON as this API speaks it: names in snake_case, no field twice, nothing after the end.
final class Json {

  /// Nothing here is nested deeper than a destination's hours.
  private static final int MAX_DEPTH = 16;

  /// More digits than any number here has; parsing them costs the square of their count.
  private static final int MAX_NUMBER_LENGTH = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      var node = MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new Failure.Malformed("The body is empty; send JSON").asException();
      }
      return node;
    } catch (JacksonException e) {
      throw new Failure.Malformed("The body is not valid JSON" + details(e)).asException();
    }
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// What `value` looks like on the wire, as a tree.
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Where the mistake is, but nothing of the parser's own words, which name its classes.
  private static String details(JacksonException e) {
    var message = String.valueOf(e.getOriginalMessage());
    var what = message.startsWith("Duplicate") ? ": " + message : "";
    var at = e.getLocation();
    return at == null
        ? what
        : what + ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
