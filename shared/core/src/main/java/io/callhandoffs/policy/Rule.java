package io.callhandoffs.policy;

/// Why something may not be dialled.
public enum Rule {
  /// Somebody has stopped all dialling.
  STOPPED,
  /// It is a number of this very project: the call would come back.
  LOOP,
  /// The operator of such a number earns from the call, or nobody knows where it is.
  NUMBER_KIND,
  COUNTRY,
  /// It reaches the police, the fire brigade or an ambulance.
  EMERGENCY,
  /// The telephone system that answers could dial on, to where no other rule reaches.
  OUTSIDE_LINE,
  /// A SIP address that is no public one, or may be read as another.
  SIP_ADDRESS,
  CONCURRENT_CALLS,
  CALLS_PER_DESTINATION,
  CALLS_PER_CALLER,
  /// All callers without a number together.
  WITHHELD_CALLS;

  /// Whether it is a limit on how much is dialled, not on what.
  public boolean isCap() {
    return switch (this) {
      case CONCURRENT_CALLS, CALLS_PER_DESTINATION, CALLS_PER_CALLER, WITHHELD_CALLS -> true;
      case STOPPED, LOOP, NUMBER_KIND, COUNTRY, EMERGENCY, OUTSIDE_LINE, SIP_ADDRESS -> false;
    };
  }
}
