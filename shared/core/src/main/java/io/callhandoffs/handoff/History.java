package io.callhandoffs.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The states that a handoff came into.
///
/// @param createdAt when the handoff began
/// @param changes the oldest first; the first is into [HandoffState#INITIATED]
public record History(Instant createdAt, List<StateChange> changes) {

  public History {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("must have a state");
    }
  }

  public static History begun(Instant now) {
    return new History(
        now, List.of(new StateChange(HandoffState.INITIATED, now, StateChange.BY_CALL)));
  }

  HandoffState state() {
    return changes.getLast().state();
  }

  /// The last state that it was moved to by hand.
  private Optional<HandoffState> byHand() {
    return changes.reversed().stream()
        .filter(StateChange::isByHand)
        .map(StateChange::state)
        .findFirst();
  }

  /// With the state that follows from `facts` and from what was done by hand.
  ///
  /// @param acceptedAt when a human took the call, if one did
  History settled(HandoffState facts, Optional<Instant> acceptedAt, Instant now, String by) {
    var next = byHand().map(hand -> hand.whenFactsSay(facts)).orElse(facts);
    return withAcceptanceBefore(next, acceptedAt, by).withState(next, now, by);
  }

  /// Without screening, Twilio says only at the end that somebody took the call. Then both states
  /// are recorded, so that no accepted handoff is missing from a count.
  private History withAcceptanceBefore(HandoffState next, Optional<Instant> acceptedAt, String by) {
    var isUntold =
        next == HandoffState.COMPLETED
            && changes.stream().noneMatch(change -> change.state() == HandoffState.ACCEPTED);
    return acceptedAt
        .filter(_ -> isUntold)
        .map(at -> withState(HandoffState.ACCEPTED, at, by))
        .orElse(this);
  }

  /// With one more state, if it is another than the last.
  public History withState(HandoffState state, Instant at, String by) {
    if (state == state()) {
      return this;
    }
    var longer = new ArrayList<>(changes);
    longer.add(new StateChange(state, at, by));
    return new History(createdAt, longer);
  }
}
