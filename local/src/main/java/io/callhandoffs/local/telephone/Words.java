package io.callhandoffs.local.telephone;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Reads the words of a client's JSON.
final class Words {

  private Words() {}

  /// The constant that a client names, in lower case.
  ///
  /// @param field what to blame for another word
  /// @throws IllegalArgumentException with a message for the client
  static <E extends Enum<E>> E constant(Class<E> type, String field, String word) {
    var constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> word(constant).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> {
          var words = constants.stream().map(Words::word).toList();
          return new IllegalArgumentException(field + " is one of " + words + ", not " + word);
        });
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The elements of a list, or a single text.
  static List<String> texts(JsonNode node) {
    return node.isString()
        ? List.of(node.asString())
        : node.valueStream().map(JsonNode::asString).toList();
  }
}
