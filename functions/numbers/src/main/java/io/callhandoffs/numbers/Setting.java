package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.Twilio;
import io.callhandoffs.twilio.rest.VoiceSettings;

/// Writes the settings of an account's numbers at Twilio.
record Setting(Twilio twilio, ProjectAccount account) {

  /// Sets them, and checks in Twilio's answer that all were accepted.
  void set(String sid, VoiceSettings settings) {
    var now = twilio.numbers(account.login()).configure(sid, settings);
    var missing = now.settings().changesTo(settings);
    if (!missing.isEmpty()) {
      throw Failure.unavailable(
          "Twilio did not take over " + String.join(", ", missing.keySet()) + "; try again");
    }
  }
}
