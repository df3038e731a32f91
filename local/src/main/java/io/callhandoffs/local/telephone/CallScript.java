package io.callhandoffs.local.telephone;

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

  /// What happens when this address is rung; without a script it answers.
  LegScript leg(String address) {
    var script = destinations.get(address);
    if (script == null && address.startsWith("sip")) {
      script = destinations.get(address.replaceFirst("[;?].*", ""));
    }
    return script == null ? LegScript.of(LegOutcome.ANSWERS).pressing(keys) : script;
  }
}
