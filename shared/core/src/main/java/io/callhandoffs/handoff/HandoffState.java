package io.callhandoffs.handoff;

import java.util.EnumSet;
import java.util.Set;

/// How far a handoff has come. Two kinds of witnesses say so: the telephone, whose facts come late,
/// twice and in any order, and people, who move a handoff by hand. [#canBecome] is what people may
/// do, [#whenFactsSay] what holds when both have spoken; neither depends on who spoke first.
public enum HandoffState {
  /// The call's destination is not known yet.
  INITIATED,
  RINGING,
  /// A human has the call.
  ACCEPTED,
  /// A human had the call, and it is over.
  COMPLETED,
  /// Nobody took it, as far as is known.
  FAILED,
  /// The caller left before anybody took it.
  ABANDONED,
  /// Nobody could be rung, because policy forbids it.
  BLOCKED;

  public boolean isOver() {
    return this != INITIATED && this != RINGING && this != ACCEPTED;
  }

  /// The states into which a handoff may be moved by hand. One that is over stays so, and an
  /// accepted one can only be completed.
  public Set<HandoffState> canBecome() {
    return switch (this) {
      case INITIATED -> EnumSet.of(RINGING, FAILED, ABANDONED, BLOCKED);
      case RINGING -> EnumSet.of(ACCEPTED, FAILED, ABANDONED, BLOCKED);
      case ACCEPTED -> EnumSet.of(COMPLETED);
      case COMPLETED, FAILED, ABANDONED, BLOCKED -> EnumSet.noneOf(HandoffState.class);
    };
  }

  /// The state of a handoff that was last moved to this one by hand, while the telephone's facts
  /// say `facts`. Proof that a human took the call outweighs what was entered by hand; otherwise
  /// that stands until the telephone knows more.
  HandoffState whenFactsSay(HandoffState facts) {
    return switch (facts) {
      case INITIATED -> this;
      case RINGING -> this;
      case ACCEPTED -> this == COMPLETED ? COMPLETED : ACCEPTED;
      case COMPLETED -> COMPLETED;
      // The caller heard that nobody can be reached, so a human who reported to have the call
      // erred.
      case FAILED, BLOCKED -> isOver() ? this : facts;
      // A caller who hangs up on a human has not abandoned the call.
      case ABANDONED -> isOver() ? this : this == ACCEPTED ? COMPLETED : ABANDONED;
    };
  }
}
