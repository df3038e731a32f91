package io.callhandoffs.call;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Outcome;

/// Why the next destination is rung, in words.
final class FallbackReason {

  private FallbackReason() {}

  /// @param last the attempt that failed
  static String of(Attempt last) {
    var name = last.chosen().name();
    return switch (last.outcome().orElse(Outcome.FAILED)) {
      case NO_ANSWER -> name + " did not answer";
      case BUSY -> name + " was busy";
      case DECLINED -> name + " declined the call";
      case NOT_ACCEPTED -> "At " + name + " nobody took the call";
      case VOICEMAIL -> "At " + name + " a machine answered";
      case SKIPPED_CLOSED -> name + " is closed";
      case SKIPPED_UNHEALTHY -> name + " did not work when it was checked";
      case BLOCKED -> name + " may not be dialled";
      case FAILED, CALLER_LEFT, UNKNOWN, ACCEPTED -> name + " could not be reached";
    };
  }
}
