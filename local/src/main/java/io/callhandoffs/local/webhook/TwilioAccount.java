package io.callhandoffs.local.webhook;

/// The Twilio account whose calls these are. Its token signs every request.
public record TwilioAccount(String sid, String token) {

  @Override
  public String toString() {
    return sid;
  }
}
