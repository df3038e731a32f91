package io.callhandoffs.destination;

/// How long a destination rings before the call moves on.
public record RingTime(int seconds) {

  /// About four rings.
  public static final RingTime DEFAULT = new RingTime(25);

  /// Twilio rings at least this long.
  public static final int MIN_SECONDS = 5;

  /// After two minutes nobody is coming.
  public static final int MAX_SECONDS = 120;

  public RingTime {
    if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
      throw new IllegalArgumentException(
          "must be " + MIN_SECONDS + " to " + MAX_SECONDS + " seconds");
    }
  }
}
