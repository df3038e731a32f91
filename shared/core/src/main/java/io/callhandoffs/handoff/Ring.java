package io.callhandoffs.handoff;

import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;

/// How a destination is rung, frozen when the ringing began: a repeated webhook gets the same
/// answer even if the destination was edited in between.
///
/// @param seconds how long it rings
/// @param callerId the number that the destination sees; without it Twilio's own choice, the
///   caller's
/// @param message what the caller hears before it rings
/// @param headers SIP headers to send along, encoded as what follows the `?` of a SIP URI; may be
///   empty
public record Ring(
    Endpoint endpoint,
    int seconds,
    Optional<String> callerId,
    Optional<String> message,
    String headers,
    Answering answering) {

  /// How long a rescue rings: about as long as a destination usually does.
  private static final int RESCUE_SECONDS = 30;

  /// How a rescue rings: without whisper, key and detection, each of which would need us again.
  public static Ring ofRescue(Endpoint line, Optional<PhoneNumber> callerId) {
    return new Ring(
        line,
        RESCUE_SECONDS,
        callerId.map(PhoneNumber::e164),
        Optional.empty(),
        "",
        new Answering(false, Optional.empty(), false));
  }

  /// What happens when somebody or something answers.
  ///
  /// @param screened whether a key must be pressed to take the call
  /// @param whisper what is said to the human before the caller is put through
  /// @param detectVoicemail whether Twilio is asked to tell people from answering machines
  public record Answering(boolean screened, Optional<String> whisper, boolean detectVoicemail) {

    /// Whether the destination's leg asks us what to say before it is put through.
    public boolean whispers() {
      return screened || whisper.isPresent();
    }
  }
}
