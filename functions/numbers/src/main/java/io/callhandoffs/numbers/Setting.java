package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.Twilio;
import io.callhandoffs.twilio.rest.VoiceSettings;

/// Tells numbers of an account what to do when somebody rings them.
record Setting(Twilio twilio, ProjectAccount account) {

  /// Sets, and reads back whether it was taken over.
  void set(String sid, VoiceSettings settings) {
    var now = twilio.numbers(account.login()).configure(sid, settings);
    var missing = now.settings().changesTo(settings);
    if (!missing.isEmpty()) {
      throw Failure.unavailable(
          "Twilio did not take over " + String.join(", ", missing.keySet()) + "; try again");
    }
  }
}
