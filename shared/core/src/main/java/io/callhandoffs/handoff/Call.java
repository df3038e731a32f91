package io.callhandoffs.handoff;

import io.callhandoffs.telephone.Line;
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

  /// Whether somebody at one of the call's own ends would be rung: at the number that was called it
  /// would come back here, and the caller is busy calling.
  public boolean isBetween(Line line) {
    return switch (line) {
      case Line.Phone(var number, _, _) ->
          called().filter(number::equals).isPresent()
              || caller().filter(number::equals).isPresent();
      case Line.Sip _ -> false;
    };
  }

  /// The number to show where the caller's is to be shown: a carrier refuses what is no number
  /// (Twilio's error 13214), so that whoever withholds theirs is shown as the number they rang.
  public Optional<PhoneNumber> shown() {
    return caller().or(this::called);
  }

  /// Without the numbers.
  @Override
  public String toString() {
    return "Call[" + sid + "]";
  }
}
