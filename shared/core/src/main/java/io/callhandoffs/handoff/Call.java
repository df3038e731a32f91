package io.callhandoffs.handoff;

import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;

/// The call that is to be handed off.
///
/// @param account the Twilio account that owns it
/// @param from who rings, in Twilio's words: mostly a number, but also `anonymous`, `client:bob`,
///   `sip:…`
/// @param to what was rung, likewise
public record Call(CallSid sid, String account, String from, String to, Door door) {

  public Optional<PhoneNumber> caller() {
    return PhoneNumber.find(from);
  }

  public Optional<PhoneNumber> called() {
    return PhoneNumber.find(to);
  }

  /// Without the numbers.
  @Override
  public String toString() {
    return "Call[" + sid + "]";
  }
}
