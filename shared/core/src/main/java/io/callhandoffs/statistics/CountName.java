package io.callhandoffs.statistics;

import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;

/// What things that are counted are called in [Counts]. Tables keep these names.
final class CountName {

  static final String HANDOFFS = "handoffs";
  static final String UNCLASSIFIED = "unclassified";

  /// What follows is a number of whole seconds.
  static final String ANSWERED_AFTER = "answered_after.";

  private CountName() {}

  /// Of attempts whose destination was rung.
  static String outcome(Outcome outcome) {
    return "outcome." + outcome;
  }

  /// Of attempts whose destination was passed over.
  static String passedOver(Outcome why) {
    return "passed_over." + why;
  }

  static String answeredAfter(long seconds) {
    return ANSWERED_AFTER + seconds;
  }

  static String state(HandoffState state) {
    return "state." + state;
  }

  static String ending(Ending ending) {
    return "ending." + ending;
  }
}
