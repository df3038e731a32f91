package io.callhandoffs.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) writes them, which is more than
/// [Instant#parse] reads: any fraction of a second, offsets of up to a day, leap seconds, and
/// letters of either case.
public final class Rfc3339 {

  /// Longer than any time that a program writes.
  private static final int MAX_LENGTH = 100;

  private static final int NANO_DIGITS = 9;

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}):(\\d{2})(?:\\.(\\d+))?"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

  private Rfc3339() {}

  /// Reads a time.
  ///
  /// @throws IllegalArgumentException if `text` is no time
  public static Instant parse(String text) {
    var time = TIME.matcher(text);
    if (text.length() > MAX_LENGTH || !time.matches()) {
      throw noTime();
    }
    try {
      // A leap second is the beginning of the next minute to all that count in POSIX's way.
      var isLeap = time.group(3).equals("60");
      var seconds = isLeap ? "59" : time.group(3);
      var local = LocalDateTime.parse(time.group(1) + "T" + time.group(2) + ":" + seconds);
      return local
          .toInstant(ZoneOffset.UTC)
          .plusSeconds(isLeap ? 1 : 0)
          .plusNanos(isLeap ? 0 : nanos(time.group(4)))
          .minusSeconds(offset(time.group(5), time.group(6), time.group(7)));
    } catch (DateTimeException _) {
      throw noTime();
    }
  }

  /// Nobody here counts more finely than nanoseconds.
  private static int nanos(@Nullable String fraction) {
    var digits = fraction == null ? "" : fraction;
    return Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  private static long offset(
      @Nullable String sign, @Nullable String hours, @Nullable String minutes) {
    if (sign == null || hours == null || minutes == null) {
      return 0;
    }
    var seconds = Long.parseLong(hours) * 3600 + Long.parseLong(minutes) * 60;
    return sign.equals("-") ? -seconds : seconds;
  }

  private static IllegalArgumentException noTime() {
    return new IllegalArgumentException(
        "must be a time such as 2026-11-22T10:15:00Z (in a URL, a plus sign must be"
            + " percent-encoded)");
  }
}
