package io.callhandoffs.twilio.rest;

import java.util.Optional;

/// The name and the status of an account.
///
/// @param status `active`, `suspended` or `closed`
/// @param token the primary auth token, which signs, as far as Twilio shows it
public record AccountFacts(String sid, String friendlyName, String status, Optional<String> token) {

  public boolean isActive() {
    return status.equals("active");
  }

  /// Whether `tried`, which opens the account, is its secondary token. Twilio signs nothing with
  /// that one.
  public boolean isSecondary(String tried) {
    return token.filter(primary -> !primary.equals(tried)).isPresent();
  }

  /// Without the token.
  @Override
  public String toString() {
    return "AccountFacts[" + sid + ", " + status + "]";
  }
}
