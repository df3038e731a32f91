package io.callhandoffs.handoff;

import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;

/// The call that is to be handed off.
///
/// @param account the Twilio account that owns it
/// @param from who rings, in Twilio's words: mostly a number, but also `anonymous`, `client:bob`,
///   `sip:…`
/// @param to what was rung, likewise
public record Call(CallSid sid, String account, String from, String to, WebhookUrls webhooks) {

  public Optional<PhoneNumber> caller() {
    return PhoneNumber.find(from);
  }

  public Optional<PhoneNumber> called() {
    return PhoneNumber.find(to);
  }

  /// Whether `line` is one of the call's own ends. Ringing the number that was called would lead
  /// back here, and the caller's own is busy.
  public boolean involves(Endpoint line) {
    return switch (line) {
      case Endpoint.Phone(var number, _, _) ->
          called().filter(number::equals).isPresent()
              || caller().filter(number::equals).isPresent();
      case Endpoint.Sip _ -> false;
    };
  }

  /// The caller ID that a destination sees: the caller's number, or the number they rang if theirs
  /// is withheld. A carrier refuses anything that is not a number (Twilio's error 13214).
  public Optional<PhoneNumber> callerId() {
    return caller().or(this::called);
  }

  /// Without the numbers.
  @Override
  public String toString() {
    return "Call[" + sid + "]";
  }
}
