package io.callhandoffs.events;

import io.callhandoffs.handoff.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What one write of the Handoffs table has added that is told.
final class Transitions {

  private Transitions() {}

  /// An event for the first attempt that a cap refused, and one for each state that the write added
  /// to the history, the oldest first. One write may record several facts, and so several states.
  static List<HandoffEvent> of(Change change) {
    return Stream.concat(capped(change).stream(), states(change)).toList();
  }

  private static Stream<HandoffEvent> states(Change change) {
    var known = change.before().map(handoff -> handoff.history().changes().size()).orElse(0);
    return IntStream.rangeClosed(known + 1, change.after().history().changes().size())
        .mapToObj(sequence -> HandoffEvent.of(change.after(), sequence));
  }

  /// A cap that holds for the caller or the whole project refuses one destination after the other:
  /// that is told once.
  private static Optional<HandoffEvent> capped(Change change) {
    var known = change.before().map(handoff -> handoff.progress().attempts().size()).orElse(0);
    return change.after().progress().attempts().stream()
        .skip(known)
        .filter(attempt -> attempt.refusal().flatMap(Refusal::cap).isPresent())
        .findFirst()
        .map(attempt -> HandoffEvent.capped(change.after(), attempt));
  }
}
