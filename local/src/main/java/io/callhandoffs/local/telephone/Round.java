package io.callhandoffs.local.telephone;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;

/// Several legs that ring at the same time. All that pick up hear the whisper; the first that
/// accepts gets the call, and the others are hung up.
final class Round {

  private final VirtualClock clock;
  private final Party.Caller caller;
  private final List<Child> children;
  private Optional<Child> winner = Optional.empty();
  private int wonAt = Integer.MAX_VALUE;
  private int lastEnd;
  private boolean callerLeft;

  Round(VirtualClock clock, Party.Caller caller, List<Child> children) {
    this.clock = clock;
    this.caller = caller;
    this.children = List.copyOf(children);
    this.lastEnd = clock.now();
  }

  /// Lets them ring until one has accepted the call, or none can any more.
  void ring(int patienceSeconds) {
    int patience = clock.now() + patienceSeconds;
    children.stream()
        .sorted(comparingInt(Child::dueAt))
        .filter(child -> child.dueAt() <= patience)
        .forEach(this::due);
    boolean stillRinging =
        children.stream().anyMatch(child -> !child.isOver() && !child.isAnswered());
    clock.set(winner.isPresent() ? wonAt : stillRinging ? patience : lastEnd);
    children.stream().filter(child -> !child.isOver()).forEach(this::giveUp);
  }

  Optional<Child> winner() {
    return winner;
  }

  boolean callerLeft() {
    return callerLeft;
  }

  private void due(Child child) {
    if (child.dueAt() >= wonAt || callerLeft) {
      return;
    }
    clock.set(child.dueAt());
    callerLeft = child.noun().whisper().isPresent() && caller.hangsUp(HangsUp.WHISPER);
    child.pickUp(callerLeft);
    int now = clock.now();
    lastEnd = Math.max(lastEnd, now);
    if (child.isAccepted() && now < wonAt) {
      winner = Optional.of(child);
      wonAt = now;
    }
  }

  private void giveUp(Child child) {
    if (winner.filter(child::equals).isPresent()) {
      return;
    }
    if (child.isAnswered()) {
      child.endWith("was too late: somebody else has taken the call", Leg.COMPLETED);
    } else if (winner.isPresent() || callerLeft) {
      child.endWith("stops ringing", "canceled");
    } else {
      child.endWith("does not answer", "no-answer");
    }
  }
}
