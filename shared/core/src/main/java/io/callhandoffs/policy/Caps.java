package io.callhandoffs.policy;

/// How much may be dialled.
///
/// @param concurrentCalls of the whole project
/// @param callsPerDestinationPerHour in any sixty minutes; the default destination has twice as
///   many places (see [#places])
/// @param callsPerCallerPerDay in any 24 hours; those who show no number share
///   [#withheldCallsPerHour]
/// @param minutesPerCall after which a talk is cut off
public record Caps(
    int concurrentCalls,
    int callsPerDestinationPerHour,
    int callsPerCallerPerDay,
    int minutesPerCall) {

  /// What one DynamoDB item can count without becoming expensive to write.
  public static final int MAX_CONCURRENT_CALLS = 200;

  /// As many as two hundred calls at once can be, of four minutes each. Twice as many still fit
  /// into the one item that counts them.
  public static final int MAX_PER_DESTINATION = 3000;

  public static final int MAX_PER_CALLER = 100;

  /// Four hours, after which Twilio hangs up by itself.
  public static final int MAX_MINUTES = 240;

  /// How many times as many places the default destination has.
  private static final int TIMES_FOR_THE_DEFAULT = 2;

  private static final int WITHHELD_SHARE = 10;

  /// Fifty lines are more than a front desk has. Kept busy with calls of two and a half minutes,
  /// they take 1,200 an hour: only calls that nobody talks on come to more. A caller is very
  /// persistent after twenty.
  public static final Caps DEFAULT = new Caps(50, 1200, 20, 120);

  public Caps {
    concurrentCalls = within(concurrentCalls, MAX_CONCURRENT_CALLS);
    callsPerDestinationPerHour = within(callsPerDestinationPerHour, MAX_PER_DESTINATION);
    callsPerCallerPerDay = within(callsPerCallerPerDay, MAX_PER_CALLER);
    minutesPerCall = within(minutesPerCall, MAX_MINUTES);
  }

  /// How many calls of callers who show no number are dialled within an hour, all of the project's
  /// together: a tenth of what one destination takes. Nobody can say which of them are the same,
  /// and one alone must not use up a destination.
  public int withheldCallsPerHour() {
    return Math.max(1, callsPerDestinationPerHour / WITHHELD_SHARE);
  }

  /// How many calls a destination may be dialled for within an hour. The default destination gets
  /// the callers of all that are full, and must not be full before them: these have the first half
  /// of its places, and its own callers all.
  ///
  /// @param isDefault whether it is the project's default destination
  /// @param overflows whether the call comes from one that could not be dialled
  public int places(boolean isDefault, boolean overflows) {
    return isDefault && !overflows
        ? TIMES_FOR_THE_DEFAULT * callsPerDestinationPerHour
        : callsPerDestinationPerHour;
  }

  /// Each cap by itself, to say of each what is wrong with it.
  public static int within(int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("must be 1 to " + most);
    }
    return value;
  }
}
