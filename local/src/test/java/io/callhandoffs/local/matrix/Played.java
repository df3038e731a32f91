package io.callhandoffs.local.matrix;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.truth.CallCheck;
import io.callhandoffs.local.truth.CallFacts;
import io.callhandoffs.local.truth.RecordCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A call that was played, and what is left of it.
///
/// @param call what really happened
/// @param steps the webhooks and requests, in order
/// @param before what was recorded before the sweep
/// @param after what is recorded after it
/// @param hasPlace whether it still counts among the calls of the moment
record Played(
    CallReport call,
    List<String> steps,
    List<Handoff> before,
    List<Handoff> after,
    boolean hasPlace) {

  /// Twilio waits longer; callers do not.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// What is wrong in the end; empty if nothing is.
  List<String> wrongs() {
    var wrongs = new ArrayList<>(rudeness());
    wrongs.addAll(RecordCheck.wrongs(CallFacts.of(call), after));
    if (hasPlace) {
      wrongs.add("its place stays taken");
    }
    return wrongs;
  }

  /// What is wrong with what the caller got.
  List<String> rudeness() {
    return CallCheck.wrongs(call, PATIENCE);
  }

  /// Whether an answer was missed because it came too late.
  boolean wasSlow() {
    return rudeness().stream()
        .anyMatch(wrong -> wrong.contains(" took ") || wrong.contains("no answer within"));
  }

  /// Whether the record was true before the sweep.
  boolean wasTrueAtOnce() {
    return RecordCheck.wrongs(CallFacts.of(call), before).isEmpty();
  }
}
