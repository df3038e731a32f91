package io.callhandoffs.call;

import java.util.Optional;
import java.util.OptionalInt;

/// How a `<Dial>` ended, in [Twilio's
/// words](https://www.twilio.com/docs/voice/twiml/dial#attributes-action).
///
/// @param bridged whether the two legs were ever connected, if Twilio says so
/// @param talkedSeconds how long the destination's leg lasted
/// @param sipCode what a SIP destination answered
/// @param callerThere whether the caller is still on the line
public record DialResult(
    Status status,
    Optional<Boolean> bridged,
    OptionalInt talkedSeconds,
    OptionalInt sipCode,
    boolean callerThere) {

  /// Twilio's `DialCallStatus`. An unknown one counts as failed, so that the caller is passed on.
  public enum Status {
    COMPLETED,
    ANSWERED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED;

    public static Status of(String word) {
      return switch (word) {
        case "completed" -> COMPLETED;
        case "answered" -> ANSWERED;
        case "busy" -> BUSY;
        case "no-answer" -> NO_ANSWER;
        case "canceled" -> CANCELED;
        default -> FAILED;
      };
    }
  }

  /// Something answered. That alone does not say that it was human.
  boolean wasAnswered() {
    return status == Status.COMPLETED || status == Status.ANSWERED;
  }

  /// Whether the two legs were connected. Twilio usually says so. If it does not, an answer counts,
  /// unless a key was needed: ringing somebody else after a talk is worse than ringing nobody else
  /// after a voicemail.
  ///
  /// @param screened whether the human had to press a key
  public boolean wasBridged(boolean screened) {
    return bridged.orElse(!screened && wasAnswered());
  }
}
