package io.callhandoffs.testing.secrets;

/// An error answer of Secrets Manager.
final class SecretsError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  private SecretsError(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  static SecretsError notFound() {
    return new SecretsError(
        "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  }

  static SecretsError exists(String name) {
    return new SecretsError(
        "ResourceExistsException",
        "The operation failed because the secret " + name + " already exists.");
  }

  static SecretsError invalid(String message) {
    return new SecretsError("InvalidRequestException", message);
  }

  static SecretsError unknown(String operation) {
    return new SecretsError(
        "InvalidParameterException", "the local Secrets Manager does not know " + operation);
  }

  /// The type of the error, from which the SDK makes its exception.
  String type() {
    return type;
  }
}
