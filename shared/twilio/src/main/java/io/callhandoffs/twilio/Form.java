package io.callhandoffs.twilio;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names and values in `application/x-www-form-urlencoded`. A name may occur more than once, and
/// values are kept as they are: they are not trimmed, and blank ones stay.
public record Form(Map<String, List<String>> values) {

  public static final Form EMPTY = new Form(Map.of());

  /// Reads a form's body or a query string.
  ///
  /// @throws IllegalArgumentException if `encoded` has a broken escape
  public static Form parse(String encoded) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
      }
    }
    return new Form(values);
  }

  /// The first value of `name`.
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).map(List::getFirst);
  }

  /// The first value of `name`, unless it is blank.
  public Optional<String> findText(String name) {
    return find(name).filter(value -> !value.isBlank());
  }

  /// The first value of `name`.
  ///
  /// @throws IllegalArgumentException if there is none
  public String require(String name) {
    return findText(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  /// With one value of `name`, in place of any that it has.
  Form with(String name, String value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new Form(more);
  }

  /// As the query of a URL.
  String encoded() {
    return values.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /// The names only: values are about people.
  @Override
  public String toString() {
    return "Form" + values.keySet();
  }
}
