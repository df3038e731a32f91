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
  Optional<HandoffState> byHand() {
    return changes.reversed().stream()
        .filter(change -> !change.by().equals(StateChange.BY_CALL))
        .map(StateChange::state)
        .findFirst();
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
