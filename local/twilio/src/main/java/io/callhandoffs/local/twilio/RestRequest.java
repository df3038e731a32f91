package io.callhandoffs.local.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.http.LocalRequest;
import java.util.Base64;

/// A request to the API, its path without `.json`.
///
/// @param authorization the header, if there is one
record RestRequest(
    String method, String path, FormFields query, FormFields form, String authorization) {

  static RestRequest of(LocalRequest request) {
    return new RestRequest(
        request.method(),
        request.uri().getPath().replaceFirst("\\.json$", ""),
        FormFields.parse(request.rawQuery()),
        FormFields.parse(new String(request.body(), UTF_8)),
        request.header("authorization").orElse(""));
  }

  /// The credentials of HTTP Basic authentication.
  record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  Login login() {
    if (!authorization.startsWith("Basic ")) {
      throw RestError.unauthenticated();
    }
    try {
      var plain = new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8);
      var colon = plain.indexOf(':');
      return new Login(plain.substring(0, colon), plain.substring(colon + 1));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      throw RestError.unauthenticated();
    }
  }

  /// `GET /2010-04-01/…`: without query, form and credentials.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
