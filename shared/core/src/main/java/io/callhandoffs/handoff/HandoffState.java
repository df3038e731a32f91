package io.callhandoffs.handoff;

import java.util.EnumSet;
import java.util.Set;

/// How far a handoff has come. Two kinds of witnesses say so: the telephone, whose facts come late,
/// twice and in any order, and people, who move a handoff by hand. [#canBecome] is what people may
/// do, [#whenFactsSay] what holds when both have spoken; neither depends on who spoke first.
public enum HandoffState {
  /// It is being found out where the call should go.
  INITIATED,
  RINGING,
  /// A human has the call.
  ACCEPTED,
  /// A human had the call, and it is over.
  COMPLETED,
  /// Nobody took it.
  FAILED,
  /// The caller left before anybody took it.
  ABANDONED,
  /// Nobody could be rung, because policy forbids it.
  BLOCKED;

  public boolean isOver() {
    return this != INITIATED && this != RINGING && this != ACCEPTED;
  }

  /// The states into which a handoff may be moved by hand. What is over stays so, and nobody who
  /// has the call can be made to never have had it.
  public Set<HandoffState> canBecome() {
    return switch (this) {
      case INITIATED -> EnumSet.of(RINGING, FAILED, ABANDONED, BLOCKED);
      case RINGING -> EnumSet.of(ACCEPTED, FAILED, ABANDONED, BLOCKED);
      case ACCEPTED -> EnumSet.of(COMPLETED);
      case COMPLETED, FAILED, ABANDONED, BLOCKED -> EnumSet.noneOf(HandoffState.class);
    };
  }

  /// The state of a handoff that was last moved to this one by hand, while the telephone's facts
  /// say `facts`. A human who is proven to have taken the call outweighs whatever was entered; and
  /// what is entered stands until the telephone knows more.
  HandoffState whenFactsSay(HandoffState facts) {
    return switch (facts) {
      case INITIATED -> this;
      case RINGING -> this;
      case ACCEPTED -> this == COMPLETED ? COMPLETED : ACCEPTED;
      case COMPLETED -> COMPLETED;
      // The caller has heard that nobody can be reached. Whoever said that they had the call erred.
      case FAILED, BLOCKED -> isOver() ? this : facts;
      // Who hangs up on a human has not been left alone.
      case ABANDONED -> isOver() ? this : this == ACCEPTED ? COMPLETED : ABANDONED;
    };
  }
}
