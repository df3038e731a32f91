package io.callhandoffs.twilio.rest;

/// The credentials of an account at Twilio: its SID with its auth token, or a key with its secret.
public record Login(String account, String user, String password) {

  public static Login byToken(String account, String token) {
    return new Login(account, account, token);
  }

  public static Login byKey(String account, String key, String secret) {
    return new Login(account, key, secret);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
