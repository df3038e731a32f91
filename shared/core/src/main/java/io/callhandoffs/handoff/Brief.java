package io.callhandoffs.handoff;

import io.callhandoffs.destination.SipHeaders;
import java.util.Optional;
import java.util.OptionalInt;

/// What whoever starts a handoff wants it to carry.
///
/// @param wanted who wants it, and where to
/// @param reason why, for machines: `billing_dispute`
/// @param message said to the caller before ringing begins
/// @param summary what the human should know, said or shown to them
/// @param sharedId the caller's own id for this handoff or call
/// @param headers SIP headers that override the destination's
/// @param ringSeconds how long to ring, overriding the destination's
public record Brief(
    Wanted wanted,
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

  /// Of a handoff that nobody but the caller wants.
  public Brief(
      Optional<String> reason,
      Optional<String> message,
      Optional<String> summary,
      Optional<String> sharedId,
      Data data,
      SipHeaders headers,
      OptionalInt ringSeconds) {
    this(Wanted.BY_CALLER, reason, message, summary, sharedId, data, headers, ringSeconds);
  }

  public Brief with(Wanted newWanted) {
    return new Brief(newWanted, reason, message, summary, sharedId, data, headers, ringSeconds);
  }

  public Brief withData(Data newData) {
    return new Brief(wanted, reason, message, summary, sharedId, newData, headers, ringSeconds);
  }

  /// With the value that its data has at `key` as its shared id, unless it has one.
  public Brief sharedBy(Optional<String> key) {
    var id = sharedId.or(() -> key.flatMap(data::find).flatMap(SharedId::find));
    return new Brief(wanted, reason, message, summary, id, data, headers, ringSeconds);
  }

  /// Without what is said about people.
  @Override
  public String toString() {
    return "Brief[reason=" + reason + "]";
  }
}
