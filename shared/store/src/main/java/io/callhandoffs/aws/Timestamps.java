package io.callhandoffs.aws;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/// Times as tables keep them: UTC with exactly three decimals, so that text sorts as time does.
/// (`Instant.toString` leaves zeros out, and `…00Z` would sort behind `…00.5Z`.)
public final class Timestamps {

  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Timestamps() {}

  public static String text(Instant time) {
    return MILLIS.format(time);
  }

  /// The time as it is read back once it has been stored.
  public static Instant rounded(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
