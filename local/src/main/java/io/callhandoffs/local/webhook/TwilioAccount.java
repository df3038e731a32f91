package io.callhandoffs.local.webhook;

/// The Twilio account of the simulated calls. Its token signs all requests.
public record TwilioAccount(String sid, String token) {

  @Override
  public String toString() {
    return sid;
  }
}
