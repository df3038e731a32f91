package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;

/// An error of Twilio's: an HTTP status, [its own code](https://www.twilio.com/docs/api/errors),
/// and a sentence.
final class RestError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  RestError(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static RestError unauthenticated() {
    return new RestError(401, 20003, "Authenticate");
  }

  static RestError forbidden() {
    return new RestError(
        403, 20003, "Permission to access the requested resource denied for this credential");
  }

  static RestError notFound(String path) {
    return new RestError(404, 20404, "The requested resource " + path + " was not found");
  }

  static RestError invalid(int code, String message) {
    return new RestError(400, code, message);
  }

  LocalResponse response() {
    return LocalResponse.json(
        status,
        Map.of(
            "status",
            status,
            "code",
            code,
            "message",
            String.valueOf(getMessage()),
            "more_info",
            "https://www.twilio.com/docs/errors/" + code));
  }
}
