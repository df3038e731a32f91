package io.callhandoffs.tables.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.project.ProjectId;
import java.time.Instant;
import java.util.Optional;

/// Which of a project's handoffs are wanted.
public record HandoffQuery(ProjectId project, Subject subject, Condition condition, Period period) {

  /// What they are about. An empty part matches all.
  ///
  /// @param destination the one that took the call, or was rung last
  public record Subject(
      Optional<DestinationId> destination, Optional<CallSid> call, Optional<String> sharedId) {

    static final Subject ANY = new Subject(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// How far they have come. An empty part matches all.
  ///
  /// @param feedback the state of the proposal that feedback made
  public record Condition(
      Optional<HandoffState> state, Optional<Ending> ending, Optional<Feedback.State> feedback) {

    static final Condition ANY =
        new Condition(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isAny() {
      return equals(ANY);
    }
  }

  /// When they began.
  ///
  /// @param from at the earliest
  /// @param to before this moment
  public record Period(Optional<Instant> from, Optional<Instant> to) {

    static final Period ANY = new Period(Optional.empty(), Optional.empty());

    public Period {
      if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
        throw new IllegalArgumentException("must be later than `from`");
      }
    }
  }

  /// All of a project's.
  public static HandoffQuery of(ProjectId project) {
    return new HandoffQuery(project, Subject.ANY, Condition.ANY, Period.ANY);
  }

  /// Only those with this shared id.
  public HandoffQuery withSharedId(String id) {
    var sharing = new Subject(subject.destination, subject.call, Optional.of(id));
    return new HandoffQuery(project, sharing, condition, period);
  }
}
