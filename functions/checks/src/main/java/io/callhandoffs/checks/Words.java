package io.callhandoffs.checks;

import io.callhandoffs.failure.Failure;

/// What a failure says, to be read by people.
final class Words {

  private Words() {}

  static String of(Failure failure) {
    return switch (failure) {
      case Failure.Malformed(var detail) -> detail;
      case Failure.Unauthorized(var detail) -> detail;
      case Failure.Forbidden(var detail) -> detail;
      case Failure.NotFound(var detail) -> detail;
      case Failure.Conflict(var detail) -> detail;
      case Failure.Stale(var detail) -> detail;
      case Failure.Unavailable(var detail) -> detail;
      case Failure.UnsupportedMediaType(var expected) -> "it takes " + expected;
      case Failure.TooLarge(var limit) -> "it takes " + limit + " bytes";
      case Failure.Invalid(var violations) -> violations.getFirst().message();
    };
  }
}
