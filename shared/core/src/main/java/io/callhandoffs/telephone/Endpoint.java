package io.callhandoffs.telephone;

/// What the telephone network is told to ring.
public sealed interface Endpoint {

  /// A telephone number, and the keys to press after it answers.
  ///
  /// @param facts what dialling policy is judged by
  record Phone(PhoneNumber number, Digits sendDigits, NumberFacts facts) implements Endpoint {}

  /// A SIP address.
  record Sip(SipUri uri) implements Endpoint {}
}
