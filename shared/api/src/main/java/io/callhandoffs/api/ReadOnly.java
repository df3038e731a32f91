package io.callhandoffs.api;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fields that we decide. Clients may send them back as they read them; another value would be
/// dropped without a word, and so is refused.
///
/// @param shown what a client reads
public record ReadOnly(JsonNode shown) {

  private static final JsonType<JsonNode> ANY = new JsonType<>("", Optional::of);

  /// The fields of what a client reads.
  public static ReadOnly of(Object view) {
    return new ReadOnly(Json.tree(view));
  }

  /// Rejects those of the fields `names` that are sent with another value.
  public void check(Fields fields, String... names) {
    for (var name : names) {
      fields
          .optional(name, ANY, sent -> sent)
          .filter(sent -> !isSame(sent, shown.path(name)))
          .ifPresent(_ -> fields.reject(name, "is read-only; leave it out, or as you read it"));
    }
  }

  /// Whether both say the same: a number may be written in another way, and so may a time, and a
  /// member that is null may be left out, as a merge patch does it.
  public static boolean isSame(JsonNode one, JsonNode other) {
    return switch (one) {
      case ObjectNode object when other.isObject() ->
          Stream.concat(object.propertyNames().stream(), other.propertyNames().stream())
              .allMatch(name -> isSame(object.path(name), other.path(name)));
      case ArrayNode array when other.isArray() ->
          array.size() == other.size()
              && IntStream.range(0, array.size()).allMatch(i -> isSame(array.get(i), other.get(i)));
      default -> isSameValue(one, other);
    };
  }

  private static boolean isSameValue(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    var isNothing = one.isMissingNode() || one.isNull();
    return isNothing
        ? other.isMissingNode() || other.isNull()
        : one.equals(other) || isSameTime(one, other);
  }

  private static boolean isSameTime(JsonNode one, JsonNode other) {
    try {
      return one.isString()
          && other.isString()
          && Rfc3339.parse(one.stringValue()).equals(Rfc3339.parse(other.stringValue()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
