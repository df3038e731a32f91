package io.callhandoffs.failure;

import java.util.List;

/// Why a request cannot be served. Every text says what is wrong and what to do, and may be shown
/// to the client. Each kind has a factory, such as [#conflict], for the exception that carries it
/// up to the edge that answers.
public sealed interface Failure {

  /// The request cannot be read at all.
  record Malformed(String detail) implements Failure {}

  /// The request can be read, but these fields cannot be accepted.
  record Invalid(List<Violation> violations) implements Failure {
    public Invalid {
      violations = List.copyOf(violations);
    }

    public Invalid(String field, String message) {
      this(List.of(new Violation(field, message)));
    }
  }

  /// The client is not known.
  record Unauthorized(String detail) implements Failure {}

  /// The client is known, and may not do this.
  record Forbidden(String detail) implements Failure {}

  /// There is no such thing, or not in this project.
  record NotFound(String detail) implements Failure {}

  /// The request contradicts what is there.
  record Conflict(String detail) implements Failure {}

  /// The precondition (`If-Match`) names a version that is no longer the current one.
  record Stale(String detail) implements Failure {}

  /// The body is larger than `limitBytes`.
  record TooLarge(int limitBytes) implements Failure {}

  /// The body is of a media type that is not understood here.
  record UnsupportedMediaType(String expected) implements Failure {}

  /// Something behind us is unreachable or overloaded for now; the same request may work later.
  record Unavailable(String detail) implements Failure {}

  /// One field that is wrong.
  ///
  /// @param field the field's name on the wire, with dots and indexes where it is nested
  /// @param message what is wrong with it and what would be right
  record Violation(String field, String message) {}

  static FailureException malformed(String detail) {
    return new FailureException(new Malformed(detail));
  }

  static FailureException invalid(List<Violation> violations) {
    return new FailureException(new Invalid(violations));
  }

  static FailureException invalid(String field, String message) {
    return new FailureException(new Invalid(field, message));
  }

  static FailureException unauthorized(String detail) {
    return new FailureException(new Unauthorized(detail));
  }

  static FailureException forbidden(String detail) {
    return new FailureException(new Forbidden(detail));
  }

  static FailureException notFound(String detail) {
    return new FailureException(new NotFound(detail));
  }

  static FailureException conflict(String detail) {
    return new FailureException(new Conflict(detail));
  }

  static FailureException stale(String detail) {
    return new FailureException(new Stale(detail));
  }

  static FailureException tooLarge(int limitBytes) {
    return new FailureException(new TooLarge(limitBytes));
  }

  static FailureException unsupportedMediaType(String expected) {
    return new FailureException(new UnsupportedMediaType(expected));
  }

  static FailureException unavailable(String detail) {
    return new FailureException(new Unavailable(detail));
  }
}
