package io.callhandoffs.local.schedules;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/// When a schedule is due: what [its
/// expression](https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html) means.
sealed interface Recurrence {

  Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  Pattern CRON = Pattern.compile("cron\\((.+)\\)");

  /// At a fixed rate since `start`.
  record Rate(Instant start, Duration period) implements Recurrence {

    @Override
    public Instant after(Instant time) {
      long periods = Duration.between(start, time).dividedBy(period);
      return start.plus(period.multipliedBy(periods + 1));
    }
  }

  /// At times of the calendar. AWS's expressions are Quartz's without the seconds.
  record Cron(CronExpression expression) implements Recurrence {

    @Override
    public Instant after(Instant time) {
      var next = expression.getNextValidTimeAfter(Date.from(time));
      return next == null ? Instant.MAX : next.toInstant();
    }
  }

  /// The first due time after another time; [Instant#MAX] if there is none.
  Instant after(Instant time);

  /// Reads an expression.
  ///
  /// @param start when the first period of a rate begins
  /// @param zone whose calendar times are meant
  /// @throws IllegalArgumentException if it is neither a rate nor a cron expression
  static Recurrence of(String expression, Instant start, ZoneId zone) {
    var rate = RATE.matcher(expression);
    if (rate.matches()) {
      return new Rate(start, period(Long.parseLong(rate.group(1)), rate.group(2)));
    }
    var cron = CRON.matcher(expression);
    if (cron.matches()) {
      return cron(cron.group(1), zone);
    }
    throw new IllegalArgumentException("neither rate(…) nor cron(…): " + expression);
  }

  private static Duration period(long count, String unit) {
    return switch (unit) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static Cron cron(String fields, ZoneId zone) {
    try {
      var expression = new CronExpression("0 " + fields);
      expression.setTimeZone(TimeZone.getTimeZone(zone));
      return new Cron(expression);
    } catch (ParseException e) {
      throw new IllegalArgumentException("cron(" + fields + "): " + e.getMessage(), e);
    }
  }
}
