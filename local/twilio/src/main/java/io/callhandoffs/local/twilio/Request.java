package io.callhandoffs.local.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/// A request to the API, its path without `.json`.
///
/// @param authorization the header, if there is one
public record Request(String method, String path, Form query, Form form, String authorization) {

  /// A request as it came in.
  ///
  /// @param rawQuery may be empty
  public static Request of(
      String method, String path, String rawQuery, Optional<String> authorization, byte[] body) {
    return new Request(
        method,
        path.endsWith(".json") ? path.substring(0, path.length() - ".json".length()) : path,
        Form.parse(rawQuery),
        Form.parse(new String(body, UTF_8)),
        authorization.orElse(""));
  }

  /// User and password of HTTP's Basic authentication.
  record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  Login login() {
    if (!authorization.startsWith("Basic ")) {
      throw Refusal.unauthenticated();
    }
    try {
      var plain = new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8);
      var colon = plain.indexOf(':');
      return new Login(plain.substring(0, colon), plain.substring(colon + 1));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      throw Refusal.unauthenticated();
    }
  }

  /// `GET /2010-04-01/…`: no query, no form, no credentials.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
