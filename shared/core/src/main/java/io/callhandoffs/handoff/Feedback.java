package io.callhandoffs.handoff;

import io.callhandoffs.destination.DestinationId;
import java.time.Instant;
import java.util.Optional;

/// Where a handoff should have gone, as somebody found out afterwards. It proposes the caller's
/// words as an example of that destination, until a person accepts or rejects them.
///
/// @param by who found it out
/// @param judgement the decision about the proposal, once there is one
public record Feedback(
    DestinationId shouldHaveBeen,
    Optional<String> note,
    String by,
    Instant at,
    Optional<Judgement> judgement) {

  /// A person's decision about a proposal.
  ///
  /// @param example the words that were added to the destination's examples; empty if it was
  ///   rejected
  public record Judgement(Optional<String> example, String by, Instant at) {

    /// Without what the caller said.
    @Override
    public String toString() {
      return "Judgement[" + (example.isPresent() ? "approved" : "rejected") + " by " + by + "]";
    }
  }

  /// How far a proposal has come.
  public enum State {
    PENDING,
    APPROVED,
    REJECTED
  }

  public State state() {
    return judgement
        .map(judged -> judged.example().isPresent() ? State.APPROVED : State.REJECTED)
        .orElse(State.PENDING);
  }

  public Feedback withJudgement(Judgement decision) {
    return new Feedback(shouldHaveBeen, note, by, at, Optional.of(decision));
  }

  /// Without the note, which is about people.
  @Override
  public String toString() {
    return "Feedback[" + shouldHaveBeen + ", " + state() + "]";
  }
}
