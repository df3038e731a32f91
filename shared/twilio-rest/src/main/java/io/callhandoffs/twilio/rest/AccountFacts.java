package io.callhandoffs.twilio.rest;

/// The name and the status of an account.
///
/// @param status `active`, `suspended` or `closed`
public record AccountFacts(String sid, String friendlyName, String status) {

  public boolean isActive() {
    return status.equals("active");
  }
}
