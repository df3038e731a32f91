package io.callhandoffs.destination;

import io.callhandoffs.hours.Hours;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import java.time.Instant;
import java.util.Optional;

/// How a destination is rung, and what becomes of a call that it does not take.
///
/// @param fallbacks where the call goes next
public record Handling(
    Dialling dialling, Answering answering, Opening opening, Fallbacks fallbacks) {

  /// What caller and destination hear and see while it rings.
  ///
  /// @param time how long it rings before the call moves on
  /// @param callerId whose number the destination sees
  /// @param message what the caller hears before it rings
  /// @param sipHeaders sent along if it is reached by SIP
  public record Dialling(
      RingTime time, CallerId callerId, Optional<Announcement> message, SipHeaders sipHeaders) {}

  /// What happens when somebody or something answers.
  ///
  /// @param screening what it takes for a call to count as answered
  /// @param whisper what the human hears before the caller is put through
  /// @param voicemailDetection whether Twilio listens for an answering machine
  public record Answering(
      Screening screening, Optional<Whisper> whisper, boolean voicemailDetection) {}

  /// When a destination is open.
  ///
  /// @param hours if empty, it is always open
  /// @param whenClosed what becomes of the caller outside them
  public record Opening(Optional<Hours> hours, WhenClosed whenClosed) {

    public boolean isOpen(Instant at) {
      return hours.isEmpty() || hours.get().isOpen(at);
    }
  }

  /// It rings, and whoever answers is put through.
  public static final Handling PLAIN =
      new Handling(
          new Dialling(RingTime.DEFAULT, new CallerId.Caller(), Optional.empty(), SipHeaders.NONE),
          new Answering(Screening.NONE, Optional.empty(), false),
          new Opening(Optional.empty(), new WhenClosed.Next()),
          Fallbacks.NONE);
}
