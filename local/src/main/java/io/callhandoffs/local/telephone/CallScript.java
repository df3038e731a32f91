package io.callhandoffs.local.telephone;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call to be played: who rings whom, and what everybody on it does.
///
/// @param says what the caller says at each question in turn; empty is silence
/// @param presses the keys the caller presses at each question in turn; where there are any, they
///   win over words
/// @param keys what whoever is not mentioned presses at each question of the whisper
/// @param message what the caller says after the beep
/// @param staysOpen whether the call stays up when its script has run out, to be redirected
record CallScript(
    String from,
    String to,
    List<String> says,
    List<String> presses,
    Map<String, LegScript> destinations,
    Optional<List<String>> keys,
    Optional<HangsUp> hangsUp,
    String message,
    AssistantScript assistant,
    boolean staysOpen) {

  CallScript {
    says = List.copyOf(says);
    presses = List.copyOf(presses);
    destinations = Map.copyOf(destinations);
  }

  /// What happens when this address is rung; who is not mentioned answers.
  LegScript leg(String address) {
    var script = destinations.get(address);
    if (script == null && address.startsWith("sip")) {
      script = destinations.get(address.replaceFirst("[;?].*", ""));
    }
    return script == null ? LegScript.of(LegOutcome.ANSWERS).pressing(keys) : script;
  }
}
