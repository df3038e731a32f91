package io.callhandoffs.policy;

/// How much may be dialled.
///
/// @param concurrentCalls of the whole project
/// @param callsPerDestinationPerHour in any sixty minutes
/// @param callsPerCallerPerDay in any 24 hours; callers whose number is withheld are not counted,
///   since nobody can say which of them are the same
/// @param minutesPerCall after which a talk is cut off
public record Caps(
    int concurrentCalls,
    int callsPerDestinationPerHour,
    int callsPerCallerPerDay,
    int minutesPerCall) {

  /// What one DynamoDB item can count without becoming expensive to write.
  public static final int MAX_CONCURRENT_CALLS = 200;

  /// One every six seconds.
  public static final int MAX_PER_DESTINATION = 600;

  public static final int MAX_PER_CALLER = 100;

  /// Four hours, after which Twilio hangs up by itself.
  public static final int MAX_MINUTES = 240;

  /// More than a front desk has lines, an hour's calls one minute apart at two desks, and a caller
  /// who is very persistent.
  public static final Caps DEFAULT = new Caps(50, 120, 20, 120);

  public Caps {
    requireWithin("concurrent_calls", concurrentCalls, MAX_CONCURRENT_CALLS);
    requireWithin(
        "calls_per_destination_per_hour", callsPerDestinationPerHour, MAX_PER_DESTINATION);
    requireWithin("calls_per_caller_per_day", callsPerCallerPerDay, MAX_PER_CALLER);
    requireWithin("minutes_per_call", minutesPerCall, MAX_MINUTES);
  }

  private static void requireWithin(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " must be 1 to " + most);
    }
  }
}
