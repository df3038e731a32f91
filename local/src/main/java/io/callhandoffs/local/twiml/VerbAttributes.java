package io.callhandoffs.local.twiml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The attributes of one element, read by type.
record VerbAttributes(String element, Map<String, String> values) {

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /// A whole number within Twilio's limits.
  int number(String name, int otherwise, int least, int most) {
    var text = text(name).orElse(null);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below, by the same message.
    }
    throw wrong(name, "a whole number from " + least + " to " + most);
  }

  boolean flag(String name, boolean otherwise) {
    return text(name)
        .map(text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw wrong(name, "true or false");
            })
        .orElse(otherwise);
  }

  String oneOf(String name, String otherwise, Set<String> allowed) {
    var text = text(name, otherwise);
    if (!allowed.contains(text)) {
      throw wrong(name, "one of " + allowed.stream().sorted().toList());
    }
    return text;
  }

  /// Allowed words, separated by spaces.
  List<String> words(String name, String otherwise, Set<String> allowed) {
    var words = List.of(text(name, otherwise).split("\\s+"));
    if (!allowed.containsAll(words)) {
      throw wrong(name, "words out of " + allowed.stream().sorted().toList());
    }
    return words;
  }

  /// A webhook's address, if the element names one; its method is in another attribute.
  Optional<WebhookTarget> target(String name, String methodName) {
    return text(name).map(url -> new WebhookTarget(url, method(methodName)));
  }

  String method(String name) {
    return oneOf(name, "POST", Set.of("GET", "POST"));
  }

  private TwimlError wrong(String name, String wanted) {
    return TwimlError.againstTheSchema(
        "<%s %s=\"%s\">: must be %s".formatted(element, name, values.get(name), wanted));
  }
}
