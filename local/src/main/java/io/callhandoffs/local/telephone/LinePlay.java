package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twilio.CallRequest;
import java.time.Instant;
import java.util.Optional;

/// Plays what a line does when the account rings it.
///
/// @param line the line's part
/// @param began the time at which the call's own time begins
record LinePlay(
    CallRequest request,
    LegScript line,
    Transcript transcript,
    Leg leg,
    CallProgress progress,
    Instant began) {

  /// Twilio begins one call a second for an account.
  private static final int QUEUED_SECONDS = 1;

  /// Plays the call until it is over.
  ///
  /// @throws CutOff if it is ended from outside
  void play() {
    transcript.clock().pass(QUEUED_SECONDS);
    reach(Leg.RINGING);
    int due = line.dueAt(0);
    transcript.clock().pass(Math.min(due, request.timeoutSeconds()));
    if (due > request.timeoutSeconds()) {
      reach(CallProgress.NO_ANSWER);
    } else {
      pickUp();
    }
  }

  private void pickUp() {
    switch (line.outcome()) {
      case BUSY, DECLINES -> reach(CallProgress.BUSY);
      case FAILED -> reach(CallProgress.FAILED);
      case NO_ANSWER -> reach(CallProgress.NO_ANSWER);
      case ANSWERS, IGNORES, VOICEMAIL -> answer();
    }
  }

  private void answer() {
    reach(Leg.IN_PROGRESS);
    transcript.clock().pass((request.sendDigits().length() + 1) / 2);
    var callee = new Party.Callee(line);
    var _ =
        new Interpreter(transcript, leg, callee, Optional.empty(), VerbsOfCallers.NONE)
            .follow(Source.of("call", request.document()));
    reach(Leg.COMPLETED);
  }

  private void reach(String status) {
    progress.reach(status, began.plusSeconds(transcript.clock().now()));
    leg.status(status);
  }
}
