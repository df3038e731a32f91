package io.callhandoffs.local.twilio;

/// What Twilio answers when it will not do as asked: an HTTP status, [its own
/// code](https://www.twilio.com/docs/api/errors), and a sentence.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;

  Refusal(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal unauthenticated() {
    return new Refusal(401, 20003, "Authenticate");
  }

  static Refusal forbidden() {
    return new Refusal(
        403, 20003, "Permission to access the requested resource denied for this credential");
  }

  static Refusal notFound(String path) {
    return new Refusal(404, 20404, "The requested resource " + path + " was not found");
  }

  static Refusal invalid(int code, String message) {
    return new Refusal(400, code, message);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}
