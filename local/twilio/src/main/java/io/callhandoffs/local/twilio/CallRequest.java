package io.callhandoffs.local.twilio;

import io.callhandoffs.local.twilio.LiveCalls.Document;
import java.util.Optional;

/// A call that an account asks for.
///
/// @param to a number in E.164 form, or a SIP URI
/// @param sendDigits the keys that are pressed once it is answered, and pauses
/// @param document what is played to whoever answers: a document to be fetched, or the one given
/// @param timeoutSeconds for how long it rings
/// @param statusCallback where the end of the call is told
public record CallRequest(
    String from,
    String to,
    String sendDigits,
    Document document,
    int timeoutSeconds,
    Optional<String> statusCallback) {

  /// Without the numbers.
  @Override
  public String toString() {
    return "CallRequest[" + document + "]";
  }
}
