package io.callhandoffs.local.truth;

import io.callhandoffs.local.telephone.CallOutcome;
import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.telephone.LegReport;
import java.util.List;

/// What really happened on a call, as the telephone network knows it.
///
/// @param legs all that were rung, in order
public record CallFacts(String sid, CallOutcome outcome, List<LegReport> legs) {

  public static CallFacts of(CallReport call) {
    return new CallFacts(call.sid(), call.outcome(), call.legs());
  }

  /// Whether the caller talked to a human.
  boolean talked() {
    return legs.stream().anyMatch(LegReport::talked);
  }

  boolean messageLeft() {
    return outcome == CallOutcome.MESSAGE_LEFT;
  }

  boolean callerLeft() {
    return outcome == CallOutcome.CALLER_LEFT;
  }

  List<String> rung() {
    return legs.stream().map(LegReport::address).toList();
  }
}
