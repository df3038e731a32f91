package io.callhandoffs.handoff;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.project.ProjectId;
import java.time.Instant;
import java.util.Optional;

/// Which of a project's handoffs are wanted. What is empty does not matter.
///
/// @param feedback where the proposal is that somebody made by saying where it should have gone
/// @param destination the one that took the call, or was rung last
/// @param from when they began at the earliest
/// @param to when they had begun, that moment not included
public record HandoffQuery(
    ProjectId project,
    Optional<HandoffState> state,
    Optional<Ending> ending,
    Optional<Feedback.State> feedback,
    Optional<DestinationId> destination,
    Optional<CallSid> call,
    Optional<String> sharedId,
    Optional<Instant> from,
    Optional<Instant> to) {

  public HandoffQuery {
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new IllegalArgumentException("must be later than `from`");
    }
  }

  /// All of a project's.
  public static HandoffQuery of(ProjectId project) {
    return new HandoffQuery(
        project,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Those of one call.
  public HandoffQuery of(CallSid sid) {
    return new HandoffQuery(
        project, state, ending, feedback, destination, Optional.of(sid), sharedId, from, to);
  }

  /// Those that carry one of the caller's own ids.
  public HandoffQuery sharing(String id) {
    return new HandoffQuery(
        project, state, ending, feedback, destination, call, Optional.of(id), from, to);
  }
}
