package io.callhandoffs.handoff;

import java.time.Instant;
import java.util.OptionalInt;

/// How ringing a destination ended.
///
/// @param talkedSeconds how long the legs were connected
/// @param sipCode what a SIP destination answered
public record End(Outcome outcome, Instant at, OptionalInt talkedSeconds, OptionalInt sipCode) {

  public static End of(Outcome outcome, Instant at) {
    return new End(outcome, at, OptionalInt.empty(), OptionalInt.empty());
  }

  /// With what another report says. Whichever came first, the outcome that says more stays.
  End with(End other) {
    var first = weight(outcome) >= weight(other.outcome) ? outcome : other.outcome;
    return new End(
        first,
        at,
        talkedSeconds.isPresent() ? talkedSeconds : other.talkedSeconds,
        sipCode.isPresent() ? sipCode : other.sipCode);
  }

  End with(Outcome other) {
    return new End(other, at, talkedSeconds, sipCode);
  }

  /// A key and a detected machine say more than how the leg ended, and that says more than that
  /// somebody was gone.
  private static int weight(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> 6;
      case DECLINED -> 5;
      case VOICEMAIL -> 4;
      case NO_ANSWER, BUSY, FAILED -> 3;
      case NOT_ACCEPTED -> 2;
      case CALLER_LEFT, SKIPPED_CLOSED, SKIPPED_UNHEALTHY, BLOCKED -> 1;
      case UNKNOWN -> 0;
    };
  }
}
