package io.callhandoffs.local.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters of a query or of a form.
record FormFields(Map<String, String> values) {

  FormFields {
    values = Map.copyOf(values);
  }

  static FormFields parse(String encoded) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&", -1)) {
      var parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        values.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
      }
    }
    return new FormFields(values);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  /// A parameter that may be absent. An empty one counts as absent.
  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  int number(String name, int otherwise) {
    return find(name).map(Integer::parseInt).orElse(otherwise);
  }
}
