package io.callhandoffs.numbers;

import io.callhandoffs.failure.FailureException;
import io.callhandoffs.twilio.rest.Twilio;

/// What Twilio says of an account.
record AccountStatus(Twilio twilio) {

  static final String ACTIVE = "active";

  private static final String UNKNOWN = "unknown";

  /// Twilio's word for it, or `unknown` while Twilio does not answer. Only a token may ask for it;
  /// an account whose numbers can be read by a key is active.
  String of(LinkedAccount linked) {
    var account = linked.account();
    try {
      var byToken = linked.signing().login(account.account());
      if (byToken.isPresent()) {
        return twilio.account(byToken.get()).facts("auth_token").status();
      }
      twilio.account(account.login()).requireNumbers("api_key_sid");
      return ACTIVE;
    } catch (FailureException _) {
      return UNKNOWN;
    }
  }
}
