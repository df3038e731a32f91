package io.callhandoffs.handoff;

import io.callhandoffs.destination.SipHeaders;
import java.util.Optional;
import java.util.OptionalInt;

/// What a handoff carries from the program that wants it.
///
/// @param wanted who wants it, and where to
/// @param reason why, for machines: `billing_dispute`
/// @param summary what the human should know, said or shown to them
/// @param sharedId the caller's own id for this handoff or call
/// @param overrides settings that replace the destinations' own
public record HandoffContext(
    Wanted wanted,
    Optional<String> reason,
    Optional<String> summary,
    Optional<String> sharedId,
    Data data,
    Overrides overrides) {

  /// How destinations are rung on this handoff; what is empty is as their own settings say.
  ///
  /// @param message said to the caller before ringing begins
  /// @param ringSeconds how long to ring
  public record Overrides(Optional<String> message, SipHeaders headers, OptionalInt ringSeconds) {

    public static final Overrides NONE =
        new Overrides(Optional.empty(), SipHeaders.NONE, OptionalInt.empty());
  }

  /// The context of a handoff that began with a caller who rang.
  public static final HandoffContext NONE = of(Wanted.BY_CALLER);

  /// The context of a handoff of which only this is known.
  public static HandoffContext of(Wanted wanted) {
    return new HandoffContext(
        wanted, Optional.empty(), Optional.empty(), Optional.empty(), Data.NONE, Overrides.NONE);
  }

  public HandoffContext withSummary(Optional<String> other) {
    return new HandoffContext(wanted, reason, other, sharedId, data, overrides);
  }

  public HandoffContext withData(Data other) {
    return new HandoffContext(wanted, reason, summary, sharedId, other, overrides);
  }

  /// With the value at `key` of its data as its shared id, unless it has one already.
  public HandoffContext withSharedIdAt(Optional<String> key) {
    var id = sharedId.or(() -> key.flatMap(data::find).flatMap(SharedId::find));
    return new HandoffContext(wanted, reason, summary, id, data, overrides);
  }

  /// Leaves out what is said about people.
  @Override
  public String toString() {
    return "HandoffContext[reason=" + reason + "]";
  }
}
