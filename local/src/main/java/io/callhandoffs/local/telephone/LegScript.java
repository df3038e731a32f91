package io.callhandoffs.local.telephone;

import java.util.List;
import java.util.Optional;

/// What the callee does.
///
/// @param presses the keys pressed at each question of the whisper; by default, a human who answers
///   presses 1
/// @param talkSeconds how long the conversation lasts once the legs are bridged
record LegScript(
    LegOutcome outcome,
    Optional<List<String>> presses,
    int talkSeconds,
    int ringSeconds,
    int sipCode) {

  private static final int TALK_SECONDS = 60;

  static LegScript of(LegOutcome outcome) {
    return new LegScript(
        outcome, Optional.empty(), TALK_SECONDS, outcome.ringSeconds(), outcome.sipCode());
  }

  /// When a leg that begins to ring at `start` stops ringing.
  int dueAt(int start) {
    return outcome == LegOutcome.NO_ANSWER ? Integer.MAX_VALUE : start + ringSeconds;
  }

  /// It rings for so long first.
  LegScript after(int seconds) {
    return new LegScript(outcome, presses, talkSeconds, seconds, sipCode);
  }

  /// A SIP endpoint responds with this code.
  LegScript responding(int code) {
    return new LegScript(outcome, presses, talkSeconds, ringSeconds, code);
  }

  LegScript pressing(Optional<List<String>> keys) {
    return new LegScript(outcome, keys, talkSeconds, ringSeconds, sipCode);
  }
}
