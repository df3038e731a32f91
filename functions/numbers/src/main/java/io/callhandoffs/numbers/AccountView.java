package io.callhandoffs.numbers;

import io.callhandoffs.twilio.rest.ProjectAccount;
import java.time.Instant;

/// A connected account, without its credentials.
///
/// @param status Twilio's word for it, or `unknown` while Twilio does not answer
record AccountView(
    String accountSid,
    String friendlyName,
    String status,
    String apiKeySid,
    String connectedBy,
    Instant connectedAt) {

  static AccountView of(ProjectAccount account, String status) {
    return new AccountView(
        account.account(),
        account.friendlyName(),
        status,
        account.key().sid(),
        account.connectedBy(),
        account.connectedAt());
  }
}
