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
}
