package io.callhandoffs.destination;

import io.callhandoffs.telephone.PhoneNumber;

/// Whose number a destination sees when it rings.
public sealed interface CallerId {

  /// The caller's own; the number that was called where the caller has none that can be shown.
  record Caller() implements CallerId {}

  /// The number that was called.
  record Called() implements CallerId {}

  /// Another of the project's own numbers.
  record Own(PhoneNumber number) implements CallerId {}

  /// Reads `caller`, `called` or a number.
  static CallerId parse(String text) {
    return switch (text) {
      case "caller" -> new Caller();
      case "called" -> new Called();
      default ->
          PhoneNumber.find(text)
              .map(Own::new)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "must be caller, called or a number of your own such as +442079460001"));
    };
  }

  /// As [#parse] reads it.
  default String text() {
    return switch (this) {
      case Caller() -> "caller";
      case Called() -> "called";
      case Own(var number) -> number.e164();
    };
  }
}
