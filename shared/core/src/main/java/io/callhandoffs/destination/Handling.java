package io.callhandoffs.destination;

import io.callhandoffs.hours.Hours;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import java.util.Optional;

/// How a destination is rung, and what becomes of a call that it does not take.
///
/// @param fallbacks where the call goes next
/// @param message what the caller hears before it rings
/// @param callerId whose number it sees
/// @param screening what it takes for a call to count as answered
/// @param whisper what the human hears before the caller is put through
/// @param hours when it is open; without them always
/// @param whenClosed what becomes of the caller outside its hours
/// @param sipHeaders sent along if it is reached by SIP
/// @param voicemailDetection whether Twilio listens for an answering machine
public record Handling(
    Fallbacks fallbacks,
    Optional<Announcement> message,
    CallerId callerId,
    Screening screening,
    Optional<Whisper> whisper,
    Optional<Hours> hours,
    WhenClosed whenClosed,
    SipHeaders sipHeaders,
    boolean voicemailDetection) {

  /// It rings, and whoever answers is put through.
  public static final Handling PLAIN =
      new Handling(
          Fallbacks.NONE,
          Optional.empty(),
          new CallerId.Caller(),
          Screening.NONE,
          Optional.empty(),
          Optional.empty(),
          new WhenClosed.Next(),
          SipHeaders.NONE,
          false);

  public Handling withFallbacks(Fallbacks others) {
    return new Handling(
        others,
        message,
        callerId,
        screening,
        whisper,
        hours,
        whenClosed,
        sipHeaders,
        voicemailDetection);
  }
}
