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
  CONCURRENT_CALLS,
  CALLS_PER_DESTINATION,
  CALLS_PER_CALLER
}
