package io.callhandoffs.local.secrets;

/// What Secrets Manager answers when it will not do as asked.
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  private Refused(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  static Refused notFound() {
    return new Refused(
        "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }

  static Refused exists(String name) {
    return new Refused(
        "ResourceExistsException",
        "The operation failed because the secret " + name + " already exists.");
  }

  static Refused invalid(String message) {
    return new Refused("InvalidRequestException", message);
  }

  static Refused unknown(String operation) {
    return new Refused(
        "InvalidParameterException", "the local Secrets Manager does not know " + operation);
  }

  /// The name of the error, from which the SDK makes its exception.
  String type() {
    return type;
  }
}
