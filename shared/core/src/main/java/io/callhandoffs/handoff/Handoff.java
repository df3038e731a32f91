package io.callhandoffs.handoff;

import io.callhandoffs.project.ProjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One attempt to move one call to a human. It is a collection of facts, and its state follows from
/// them: so it does not matter in which order, or how often, Twilio reports what happened.
///
/// @param heard what the caller said
/// @param attempts who was rung
/// @param answers which answer each webhook of the caller's leg got, so that the same question gets
///   it again: the webhook's key to the answer's code
/// @param ending what was done when nobody could be reached
/// @param recording link to the message that the caller left
/// @param callEndedAt when the caller's leg was over
/// @param disposition how whoever took the call judged it, set from outside
/// @param feedback where it should have gone, if somebody has found that out
/// @param history the states it came into, oldest first
/// @param version counts its writes, 0 before the first
public record Handoff(
    HandoffId id,
    ProjectId project,
    Call call,
    Brief brief,
    List<Heard> heard,
    List<Attempt> attempts,
    Map<String, String> answers,
    Optional<Ending> ending,
    Optional<String> recording,
    Optional<Instant> callEndedAt,
    Optional<String> disposition,
    Optional<Feedback> feedback,
    List<Change> history,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public Handoff {
    heard = List.copyOf(heard);
    attempts = List.copyOf(attempts);
    answers = Map.copyOf(answers);
    history = List.copyOf(history);
  }

  /// One that has only just begun.
  public static Handoff begun(
      HandoffId id, ProjectId project, Call call, Brief brief, Instant now) {
    return new Handoff(
        id,
        project,
        call,
        brief,
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new Change(HandoffState.INITIATED, now, Change.BY_CALL)),
        0,
        now,
        now);
  }

  public HandoffState state() {
    return history.getLast().state();
  }

  /// Whom a human took the call at, if one did.
  public Optional<Attempt> accepted() {
    return attempts.stream().filter(Attempt::isAccepted).findFirst();
  }

  /// The attempt that a human took, or else the last.
  public Optional<Attempt> foremost() {
    return accepted().or(() -> attempts.reversed().stream().findFirst());
  }

  /// The attempt with this index, unless it has not been made.
  public Optional<Attempt> attempt(int index) {
    return index >= 0 && index < attempts.size()
        ? Optional.of(attempts.get(index))
        : Optional.empty();
  }

  /// Counts the questions that the caller has answered, and the next.
  public int nextTurn() {
    return heard.stream().mapToInt(Heard::turn).max().orElse(0) + 1;
  }

  public Handoff hearing(Heard words) {
    return copy().heard(append(heard, words)).build();
  }

  public Handoff adding(Attempt attempt) {
    return copy().attempts(append(attempts, attempt)).build();
  }

  public Handoff replacing(Attempt attempt) {
    var replaced = new ArrayList<>(attempts);
    replaced.set(attempt.index(), attempt);
    return copy().attempts(replaced).build();
  }

  public Handoff answering(String webhook, String code) {
    var all = new HashMap<>(answers);
    all.put(webhook, code);
    return copy().answers(all).build();
  }

  public Handoff ending(Ending how) {
    return copy().ending(Optional.of(ending.orElse(how))).build();
  }

  public Handoff recorded(String link) {
    return copy().recording(Optional.of(recording.orElse(link))).build();
  }

  public Handoff callEnded(Instant now) {
    return copy().callEndedAt(Optional.of(callEndedAt.orElse(now))).build();
  }

  public Handoff briefed(Brief newBrief) {
    return copy().brief(newBrief).build();
  }

  public Handoff disposed(String how) {
    return disposed(Optional.of(how));
  }

  /// Judged, or no longer.
  public Handoff disposed(Optional<String> how) {
    return copy().disposition(how).build();
  }

  public Handoff with(Feedback said) {
    return copy().feedback(Optional.of(said)).build();
  }

  /// How an attempt ended, also where nothing but the caller's hanging up says so.
  public Optional<Outcome> outcome(Attempt attempt) {
    if (attempt.isAccepted()) {
      return Optional.of(Outcome.ACCEPTED);
    }
    return attempt.outcome().or(() -> callEndedAt.map(_ -> Outcome.CALLER_LEFT));
  }

  /// With the state that the facts and those who moved it by hand imply together, noted in the
  /// history if it is a new one.
  public Handoff settled(Instant now) {
    var facts = new Facts(this).state();
    var state = byHand().map(hand -> hand.whenFactsSay(facts)).orElse(facts);
    return havingBeenTaken(state).moved(state, now, Change.BY_CALL);
  }

  /// Where no key is asked for, Twilio says only at the end that somebody took the call: then both
  /// are noted, so that whoever counts those who were reached misses nobody.
  private Handoff havingBeenTaken(HandoffState next) {
    boolean isUntold = next == HandoffState.COMPLETED && !state().isOver();
    return accepted()
        .flatMap(Attempt::acceptedAt)
        .filter(_ -> isUntold)
        .map(at -> moved(HandoffState.ACCEPTED, at, Change.BY_CALL))
        .orElse(this);
  }

  /// The state that somebody last moved it to.
  private Optional<HandoffState> byHand() {
    return history.reversed().stream()
        .filter(change -> !change.by().equals(Change.BY_CALL))
        .map(Change::state)
        .findFirst();
  }

  /// Moved to `state` by somebody.
  public Handoff moved(HandoffState state, Instant now, String by) {
    return state == state()
        ? this
        : copy().history(append(history, new Change(state, now, by))).build();
  }

  /// As it is after the write that makes this its current version.
  public Handoff written(Instant now) {
    return copy().version(version + 1).updatedAt(now).build();
  }

  private HandoffCopy copy() {
    return new HandoffCopy(this);
  }

  private static <T> List<T> append(List<T> list, T element) {
    var longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }
}
