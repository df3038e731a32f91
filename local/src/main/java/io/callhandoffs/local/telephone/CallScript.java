package io.callhandoffs.local.telephone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call to be played: who calls whom, and what all parties do.
///
/// @param keys what callees without a script press at each question of the whisper
record CallScript(
    String from,
    String to,
    CallerScript caller,
    Map<String, LegScript> destinations,
    Optional<List<String>> keys,
    AssistantScript assistant) {

  CallScript {
    destinations = Map.copyOf(destinations);
  }

  /// The same call where `lines` say what happens at the addresses of which it says nothing itself.
  CallScript over(Map<String, LegScript> lines) {
    var all = new HashMap<String, LegScript>();
    lines.forEach(
        (address, line) -> all.put(address, keys.isPresent() ? line.pressing(keys) : line));
    all.putAll(destinations);
    return new CallScript(from, to, caller, all, keys, assistant);
  }

  /// What happens when this address is rung; without a script it answers.
  LegScript leg(String address) {
    var script = destinations.get(address);
    if (script == null && address.startsWith("sip")) {
      script = destinations.get(Lines.withoutParameters(address));
    }
    return script == null ? LegScript.of(LegOutcome.ANSWERS).pressing(keys) : script;
  }
}
