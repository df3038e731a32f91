package io.callhandoffs.handoff;

import io.callhandoffs.destination.SipHeaders;
import java.util.Optional;
import java.util.OptionalInt;

/// What whoever starts a handoff wants it to carry.
///
/// @param reason why, for machines: `billing_dispute`
/// @param message said to the caller before ringing begins
/// @param summary what the human should know, said or shown to them
/// @param sharedId the caller's own id for this handoff or call
/// @param headers SIP headers that override the destination's
/// @param ringSeconds how long to ring, overriding the destination's
public record Brief(
    Optional<String> reason,
    Optional<String> message,
    Optional<String> summary,
    Optional<String> sharedId,
    Data data,
    SipHeaders headers,
    OptionalInt ringSeconds) {

  /// Of a handoff that nobody briefed: the caller simply rang.
  public static final Brief NONE =
      new Brief(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Data.NONE,
          SipHeaders.NONE,
          OptionalInt.empty());

  public Brief withData(Data newData) {
    return new Brief(reason, message, summary, sharedId, newData, headers, ringSeconds);
  }

  /// Without what is said about people.
  @Override
  public String toString() {
    return "Brief[reason=" + reason + "]";
  }
}
