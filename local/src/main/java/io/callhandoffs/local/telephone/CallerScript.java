package io.callhandoffs.local.telephone;

import java.util.List;
import java.util.Optional;

/// What the caller does.
///
/// @param says what the caller says at each question in turn; empty is silence
/// @param presses the keys that the caller presses at each question in turn; they win over words
/// @param message what the caller says after the beep
/// @param staysOpen whether the call stays up after its script, to be redirected
record CallerScript(
    List<String> says,
    List<String> presses,
    Optional<HangsUp> hangsUp,
    String message,
    boolean staysOpen) {

  CallerScript {
    says = List.copyOf(says);
    presses = List.copyOf(presses);
  }
}
