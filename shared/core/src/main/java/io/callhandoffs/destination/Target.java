package io.callhandoffs.destination;

import io.callhandoffs.project.Switchboard;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.Optional;

/// What is dialled to reach a destination, derived from what its owner typed.
public sealed interface Target {

  /// A telephone number, and the keys to press after it answers.
  ///
  /// @param facts what the dialling policy judges, on every call again
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

  /// Two seconds for the switchboard to start listening.
  String SWITCHBOARD_PAUSE = "wwww";

  /// The line to ring; empty only for an extension of a project that has no switchboard (any more).
  default Optional<Endpoint> endpoint(Optional<Switchboard> switchboard) {
    return switch (this) {
      case Phone(var number, var digits, var facts) ->
          Optional.of(new Endpoint.Phone(number, digits, facts));
      case Sip(var uri) -> Optional.of(new Endpoint.Sip(uri));
      case Extension(var digits) -> switchboard.map(board -> extension(board, digits));
    };
  }

  private static Endpoint extension(Switchboard switchboard, Digits digits) {
    return switch (switchboard) {
      case Switchboard.Phone(var number, var facts) ->
          new Endpoint.Phone(number, new Digits(SWITCHBOARD_PAUSE + digits.value()), facts);
      case Switchboard.SipDomain(var host) ->
          new Endpoint.Sip(new SipUri("sip:" + digits.value() + "@" + host));
    };
  }

  /// Refuses an extension if the project has no switchboard that it could be on.
  default void requireReachable(Optional<Switchboard> switchboard) {
    if (this instanceof Extension && switchboard.isEmpty()) {
      throw new IllegalArgumentException(
          "is a bare extension, and the project has no switchboard: type the whole number, or set"
              + " the project's `switchboard` to the number or SIP domain of its telephone system");
    }
  }
}
