package io.callhandoffs.call;

import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Outcome;

/// What Twilio's report of a dial says about the attempt.
final class Outcomes {

  private static final int TEMPORARILY_UNAVAILABLE = 480;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int REQUEST_TERMINATED = 487;
  private static final int BUSY_HERE = 486;
  private static final int BUSY_EVERYWHERE = 600;
  private static final int DECLINE = 603;

  private Outcomes() {}

  static Outcome of(Rung attempt, DialResult result) {
    if (attempt.isAccepted()) {
      return Outcome.ACCEPTED;
    }
    if (attempt.pickup().acceptedAt().isPresent()) {
      // The caller was put through, and it was a machine.
      return Outcome.VOICEMAIL;
    }
    if (!result.callerThere()) {
      return Outcome.CALLER_LEFT;
    }
    return result.wasAnswered() ? notTaken(attempt) : notAnswered(result);
  }

  /// Something answered and nobody took the call. Where a key is asked for, whoever does not press
  /// it may be a human or a machine; where none is, whoever hung up during the whisper did not want
  /// the call.
  private static Outcome notTaken(Rung attempt) {
    if (attempt.pickup().machine()) {
      return Outcome.VOICEMAIL;
    }
    return attempt.ring().answering().screened() ? Outcome.NOT_ACCEPTED : Outcome.DECLINED;
  }

  private static Outcome notAnswered(DialResult result) {
    return switch (result.status()) {
      case BUSY -> Outcome.BUSY;
      case NO_ANSWER -> Outcome.NO_ANSWER;
      case FAILED, CANCELED -> ofSipCode(result.sipCode().orElse(0));
      case COMPLETED, ANSWERED -> throw new IllegalArgumentException("answered");
    };
  }

  /// [RFC 3261](https://www.rfc-editor.org/rfc/rfc3261#section-21) has the codes.
  private static Outcome ofSipCode(int code) {
    return switch (code) {
      case BUSY_HERE, BUSY_EVERYWHERE -> Outcome.BUSY;
      case TEMPORARILY_UNAVAILABLE, REQUEST_TIMEOUT, REQUEST_TERMINATED -> Outcome.NO_ANSWER;
      case DECLINE -> Outcome.DECLINED;
      default -> Outcome.FAILED;
    };
  }
}
