package io.callhandoffs.local.telephone;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The lines of which something was said, by number or SIP address. All others answer as usual.
final class Lines {

  private static final Pattern PARAMETERS = Pattern.compile("[;?].*");

  private volatile Map<String, Line> byAddress = Map.of();

  /// Forgets what was said before, and takes what a client says now.
  ///
  /// @throws IllegalArgumentException with a message for the client
  void replace(JsonNode json) {
    var lines = new LinkedHashMap<String, Line>();
    json.properties().forEach(line -> lines.put(address(line.getKey()), Line.of(line.getValue())));
    byAddress = lines;
  }

  private static String address(String key) {
    var address = key.replace(" ", "");
    if (!address.startsWith("+") && !address.startsWith("sip")) {
      throw new IllegalArgumentException(
          "a line is a number such as +442079460018 or a SIP address, not " + key);
    }
    return withoutParameters(address);
  }

  /// A SIP address is the same line whatever parameters and headers it is rung with.
  static String withoutParameters(String address) {
    return PARAMETERS.matcher(address).replaceFirst("");
  }

  Map<String, Line> byAddress() {
    return byAddress;
  }

  /// The line of an address that is rung.
  Line get(String address) {
    return byAddress.getOrDefault(withoutParameters(address), Line.USUAL);
  }

  /// What these lines do, as a call's script says it.
  Map<String, LegScript> scripts() {
    return byAddress.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, line -> line.getValue().script()));
  }
}
