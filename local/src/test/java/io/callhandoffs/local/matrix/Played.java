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
/// @param handoffs what is recorded
/// @param placeTaken whether it still counts among the calls of the moment
record Played(
    CallReport call,
    List<String> steps,
    List<Handoff> handoffs,
    boolean placeTaken) {

  /// Twilio waits longer; callers do not.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// What is wrong; empty if nothing is.
  List<String> wrongs() {
    var wrongs = new ArrayList<>(CallCheck.wrongs(call, PATIENCE));
    wrongs.addAll(RecordCheck.wrongs(CallFacts.of(call), handoffs));
    if (placeTaken) {
      wrongs.add("its place stays taken");
    }
    return wrongs;
  }
}
