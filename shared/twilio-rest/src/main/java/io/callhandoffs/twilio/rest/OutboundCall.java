package io.callhandoffs.twilio.rest;

import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/// A call that an account is to make.
///
/// @param to what is rung; a telephone number's keys are pressed once it answers
/// @param from one of the account's numbers, which is also the caller ID
/// @param document what whoever answers hears
/// @param ringSeconds for how long it rings; Twilio may add five seconds
/// @param statusCallback where Twilio posts that the call is over
public record OutboundCall(
    Endpoint to,
    PhoneNumber from,
    Document document,
    int ringSeconds,
    Optional<URI> statusCallback) {

  /// Twilio's own limit.
  private static final int MAX_RING_SECONDS = 600;

  public OutboundCall {
    if (ringSeconds < 1 || ringSeconds > MAX_RING_SECONDS) {
      throw new IllegalArgumentException("must ring for 1 to " + MAX_RING_SECONDS + " seconds");
    }
  }

  /// A document in TwiML.
  public sealed interface Document {

    /// The document itself.
    record Inline(String twiml) implements Document {

      /// Twilio's own limit.
      private static final int MAX_LENGTH = 4000;

      public Inline {
        if (twiml.isBlank() || twiml.length() > MAX_LENGTH) {
          throw new IllegalArgumentException("must have 1 to " + MAX_LENGTH + " characters");
        }
      }
    }

    /// Where Twilio fetches it once somebody answers, by POST.
    record At(URI url) implements Document {}
  }
}
