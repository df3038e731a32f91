package io.callhandoffs.destination;

import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;

/// What is dialled to reach a destination, derived from what its owner typed.
public sealed interface Target {

  /// A telephone number, and the keys to press after it answers.
  ///
  /// @param facts what dialling policy is judged by, on every call again
  record Phone(PhoneNumber number, Digits sendDigits, NumberFacts facts) implements Target {}

  /// An extension on the project's own switchboard; how that is reached is the project's setting.
  record Extension(Digits digits) implements Target {
    public Extension {
      if (digits.isEmpty()) {
        throw new IllegalArgumentException("must have at least one digit");
      }
    }
  }

  /// A SIP address.
  record Sip(SipUri uri) implements Target {}
}
