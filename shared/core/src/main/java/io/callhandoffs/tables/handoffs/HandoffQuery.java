package io.callhandoffs.tables.handoffs;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of a project's handoffs are wanted.
public record HandoffQuery(ProjectId project, Subject subject, Condition condition, Period period) {

  /// What they are about. An empty part matches all.
  ///
  /// @param destination one that was rung
  public record Subject(
      Optional<DestinationId> destination,
      Optional<CallSid> call,
      Optional<String> sharedId,
      Optional<PhoneNumber> caller) {

    static final Subject ANY =
        new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// How far they have come. An empty part matches all.
  ///
  /// @param feedback the state of the proposal that feedback made
  /// @param words what the caller has said among other things, in whatever case
  public record Condition(
      Optional<HandoffState> state,
      Optional<Ending> ending,
      Optional<Feedback.State> feedback,
      Optional<String> words) {

    static final Condition ANY =
        new Condition(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean isAny() {
      return equals(ANY);
    }

    private boolean holdsFor(Handoff handoff) {
      var proposal = handoff.review().feedback().map(Feedback::state);
      return (state.isEmpty() || state.get() == handoff.state())
          && (ending.isEmpty() || ending.equals(handoff.progress().ending()))
          && (feedback.isEmpty() || feedback.equals(proposal))
          && words.stream().allMatch(sought -> wereSaid(sought, handoff));
    }

    private static boolean wereSaid(String sought, Handoff handoff) {
      return Stream.concat(
              handoff.context().wanted().utterance().stream(),
              handoff.progress().heard().stream().map(Heard::words))
          .anyMatch(said -> folded(said).contains(folded(sought)));
    }

    private static String folded(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /// When they began.
  ///
  /// @param from at the earliest
  /// @param to before this moment
  public record Period(Optional<Instant> from, Optional<Instant> to) {

    /// Four digits of year: times are compared as text.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    static final Period ANY = new Period(Optional.empty(), Optional.empty());

    public Period {
      if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
        throw new IllegalArgumentException("must be later than `from`");
      }
    }

    /// The first millisecond that is not before `from`.
    public Instant begin() {
      return from.map(Period::roundedUp).orElse(Instant.EPOCH);
    }

    /// The first millisecond that is not before `to`.
    public Instant end() {
      return to.map(Period::roundedUp).orElse(LATEST);
    }

    private static Instant roundedUp(Instant time) {
      return Timestamps.rounded(time.plusNanos(999_999));
    }
  }

  /// Whether it is enough to look where [#subject] says, and no handoff there is left out.
  public boolean filtersNothing() {
    return condition.isAny() && subject.caller.isEmpty();
  }

  /// Whether a handoff is one of those, of whatever time.
  public boolean fits(Handoff handoff) {
    return condition.holdsFor(handoff)
        && (subject.caller.isEmpty() || subject.caller.equals(handoff.call().caller()))
        && subject.destination.stream().allMatch(id -> rang(id, handoff));
  }

  private static boolean rang(DestinationId destination, Handoff handoff) {
    return handoff.progress().rung().stream().anyMatch(rung -> rung.chosen().is(destination));
  }

  /// All of a project's.
  public static HandoffQuery of(ProjectId project) {
    return new HandoffQuery(project, Subject.ANY, Condition.ANY, Period.ANY);
  }

  /// Only those with this shared id.
  public HandoffQuery withSharedId(String id) {
    var sharing = new Subject(subject.destination, subject.call, Optional.of(id), subject.caller);
    return new HandoffQuery(project, sharing, condition, period);
  }
}
