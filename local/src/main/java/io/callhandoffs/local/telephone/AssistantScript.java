package io.callhandoffs.local.telephone;

import java.util.Optional;

/// How a voice assistant's session on the call ends.
///
/// @param handoffData what the assistant hands over, if it does
record AssistantScript(Optional<String> handoffData, boolean fails, int seconds) {

  private static final int SESSION_SECONDS = 30;

  /// A session that ends without a handoff.
  static final AssistantScript ENDS = new AssistantScript(Optional.empty(), false, SESSION_SECONDS);

  static AssistantScript handsOff(String data) {
    return new AssistantScript(Optional.of(data), false, SESSION_SECONDS);
  }

  static AssistantScript failing() {
    return new AssistantScript(Optional.empty(), true, 1);
  }
}
