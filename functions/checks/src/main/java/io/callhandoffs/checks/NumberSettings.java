package io.callhandoffs.checks;

import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.number.Connection;
import io.callhandoffs.twilio.rest.VoiceSettings;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/// What Twilio's view of a connected number means for those who call it.
record NumberSettings(Connection connection) {

  /// What decides who answers. The others matter when we cannot, and after the call.
  private static final Set<String> WHO_ANSWERS =
      Set.of("voice_url", "voice_method", "voice_application_sid", "trunk_sid");

  /// @param now the number's settings at Twilio
  Finding of(VoiceSettings now) {
    var drift = new VoiceSettings(connection.ours()).changesTo(now).keySet();
    if (drift.isEmpty()) {
      return Finding.passed(Level.CONFIGURATION, "Twilio has the settings that we gave it.");
    }
    return Collections.disjoint(drift, WHO_ANSWERS)
        ? Finding.flawed(
            Level.CONFIGURATION,
            changed(drift) + " Calls still come in, and something around them is lost. " + repair())
        : Finding.failed(
            Level.CONFIGURATION, changed(drift) + " Its callers do not reach us. " + repair());
  }

  /// When the account does not have it.
  Finding gone() {
    return Finding.failed(
        Level.CONFIGURATION,
        "The Twilio account no longer has it, so nobody reaches us by it: buy it again, or disconnect"
            + " it and connect another.");
  }

  private static String changed(Collection<String> drift) {
    return "Its settings at Twilio were changed by somebody (" + String.join(", ", drift) + ").";
  }

  private String repair() {
    return "Connect it again (PUT …/numbers/"
        + connection.sid()
        + "/connection?force=true)"
        + (connection.repaired() ? "; or wait for the night, when that is done by itself." : ".");
  }
}
