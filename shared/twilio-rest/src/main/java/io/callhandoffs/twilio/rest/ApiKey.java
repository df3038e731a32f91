package io.callhandoffs.twilio.rest;

/// A key to Twilio's API.
public record ApiKey(String sid, String secret) {

  /// Without the secret.
  @Override
  public String toString() {
    return "ApiKey[" + sid + "]";
  }
}
