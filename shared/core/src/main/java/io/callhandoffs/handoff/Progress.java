package io.callhandoffs.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the telephone has reported of a handoff so far. The first report of a fact stays.
///
/// @param heard what the caller said
/// @param attempts the destinations that were tried, each at the place that is its index
/// @param answers the code of the answer that each webhook of the caller's leg got, by the
///   webhook's key, so that the same question gets it again
/// @param ending what was done when nobody could be reached
/// @param recording link to the message that the caller left
/// @param callEndedAt when the caller's leg was over
public record Progress(
    List<Heard> heard,
    List<Attempt> attempts,
    Map<String, String> answers,
    Optional<Ending> ending,
    Optional<String> recording,
    Optional<Instant> callEndedAt) {

  /// The key under [#answers] of having stopped to wait for reports that nobody can give any more.
  public static final String GIVEN_UP = "given-up";

  public static final Progress NONE =
      new Progress(
          List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Progress {
    heard = List.copyOf(heard);
    attempts = List.copyOf(attempts);
    answers = Map.copyOf(answers);
  }

  /// The attempt that a human took, if one did.
  public Optional<Attempt.Rung> accepted() {
    return attempts.stream()
        .flatMap(attempt -> attempt.rung().stream())
        .filter(Attempt.Rung::isAccepted)
        .findFirst();
  }

  /// The attempt that a human took, or else the last.
  public Optional<Attempt> foremost() {
    return accepted()
        .<Attempt>map(taken -> taken)
        .or(() -> attempts.reversed().stream().findFirst());
  }

  /// The attempt with this index, if there is one.
  public Optional<Attempt> attempt(int index) {
    return index >= 0 && index < attempts.size()
        ? Optional.of(attempts.get(index))
        : Optional.empty();
  }

  /// The attempts whose destinations were rung.
  public List<Attempt.Rung> rung() {
    return attempts.stream().flatMap(attempt -> attempt.rung().stream()).toList();
  }

  /// The attempt with this index, if its destination was rung.
  public Optional<Attempt.Rung> rung(int index) {
    return attempt(index).flatMap(Attempt::rung);
  }

  /// Whether the dialling policy has kept a destination from being rung.
  public boolean wasBlocked() {
    return attempts.stream()
        .anyMatch(attempt -> attempt.outcome().equals(Optional.of(Outcome.BLOCKED)));
  }

  /// The number of the question that comes next.
  public int nextTurn() {
    return heard.stream().mapToInt(Heard::turn).max().orElse(0) + 1;
  }

  /// Whether Twilio has still to report how ringing a destination ended. The caller's leg may be
  /// over before that is told.
  boolean isDialOwed() {
    return attempts.stream()
        .flatMap(attempt -> attempt.rung().stream())
        .anyMatch(rung -> rung.end().isEmpty());
  }

  /// Whether none of the call's questions was answered and recorded.
  public boolean isUnanswered() {
    return answers.isEmpty() && attempts.isEmpty() && ending.isEmpty();
  }

  Progress withHeard(Heard words) {
    var more = new ArrayList<>(heard);
    more.add(words);
    return new Progress(more, attempts, answers, ending, recording, callEndedAt);
  }

  /// With an attempt, in the place of one that has the same index.
  Progress withAttempt(Attempt attempt) {
    var all = new ArrayList<>(attempts);
    if (attempt.index() == all.size()) {
      all.add(attempt);
    } else {
      all.set(attempt.index(), attempt);
    }
    return new Progress(heard, all, answers, ending, recording, callEndedAt);
  }

  Progress withAnswer(String webhook, String code) {
    var all = new HashMap<>(answers);
    all.put(webhook, code);
    return new Progress(heard, attempts, all, ending, recording, callEndedAt);
  }

  Progress withEnding(Ending how) {
    var first = Optional.of(ending.orElse(how));
    return new Progress(heard, attempts, answers, first, recording, callEndedAt);
  }

  Progress withRecording(String link) {
    var first = Optional.of(recording.orElse(link));
    return new Progress(heard, attempts, answers, ending, first, callEndedAt);
  }

  Progress withCallEnded(Instant now) {
    var first = Optional.of(callEndedAt.orElse(now));
    return new Progress(heard, attempts, answers, ending, recording, first);
  }
}
