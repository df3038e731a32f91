package io.callhandoffs.twilio.rest;

/// What an account is called and whether it works.
///
/// @param status `active`, `suspended` or `closed`
public record AccountFacts(String sid, String friendlyName, String status) {

  public boolean isActive() {
    return status.equals("active");
  }
}
