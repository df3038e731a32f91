package io.callhandoffs.handoffs;

import io.callhandoffs.api.QueryFields;
import io.callhandoffs.api.Request;
import io.callhandoffs.api.Rfc3339;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.statistics.Period;
import io.callhandoffs.statistics.Quarter;
import io.callhandoffs.text.EnumNames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// What is to be added up.
record StatisticsQuery(Period period, By by, Zone zone) {

  /// How it is divided.
  enum By {
    /// A week of hours is as much as a chart can show.
    HOUR(7),
    DAY(31),
    DESTINATION(31);

    private final Duration longest;

    By(int days) {
      this.longest = Duration.ofDays(days);
    }
  }

  private static final Duration USUAL = Duration.ofDays(7);

  /// Without parameters, the last seven days by destination. Times are widened to whole quarters of
  /// an hour.
  static StatisticsQuery of(Request request, Instant now) {
    var query = new QueryFields(request);
    var by = query.optional("by", word -> EnumNames.constant(By.class, word));
    var zone = query.optional("zone", Zone::new);
    var to = query.optional("to", StatisticsQuery::time).orElse(now);
    var from = query.optional("from", StatisticsQuery::time).orElse(to.minus(USUAL));
    var period = period(query, from, to, by.orElse(By.DESTINATION));
    return query.made(
        period.map(
            wide -> new StatisticsQuery(wide, by.orElse(By.DESTINATION), zone.orElse(Zone.UTC))));
  }

  private static Optional<Period> period(QueryFields query, Instant from, Instant to, By by) {
    return query
        .attempt("to", () -> new Period(Quarter.of(from), Quarter.notBefore(to)))
        .flatMap(period -> query.attempt("from", () -> notTooLong(period, by)));
  }

  private static Period notTooLong(Period period, By by) {
    var length = Duration.between(period.from().begin(), period.to().begin());
    // By a clock on the wall, and widened.
    if (length.compareTo(by.longest.plusHours(2)) > 0) {
      throw new IllegalArgumentException(
          "must be at most %d days before `to`".formatted(by.longest.toDays()));
    }
    return period;
  }

  private static Instant time(String text) {
    var time = Rfc3339.parse(text);
    var year = time.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1970 || year > 9998) {
      throw new IllegalArgumentException("must be from 1970 to 9998");
    }
    return time;
  }
}
