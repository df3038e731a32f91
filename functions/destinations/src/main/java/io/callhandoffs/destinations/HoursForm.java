package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

final class HoursForm {

  private HoursForm() {}

  /// The hours in the field `hours`; empty if there are none or they are wrong.
  static Optional<Hours> read(Fields destination) {
    return destination
        .object("hours")
        .flatMap(fields -> {
          var zone = fields.required("zone", JsonType.TEXT, Zone::new);
          var weekly = days(fields, "weekly", HoursForm::weekday);
          var exceptions = days(fields, "exceptions", HoursForm::date);
          return fields.isValid()
              ? destination.attempt(
                  "hours", () -> new Hours(zone.orElseThrow(), weekly, exceptions))
              : Optional.empty();
        });
  }

  private static <K> Map<K, List<Interval>> days(
      Fields hours, String name, Function<String, K> parse) {
    var days = new HashMap<K, List<Interval>>();
    hours
        .object(name)
        .ifPresent(fields ->
            fields
                .names()
                .forEach(day -> {
                  var intervals = fields.objects(day, HoursForm::interval);
                  fields
                      .attempt(day, () -> parse.apply(day))
                      .ifPresent(key -> days.put(key, intervals));
                }));
    return days;
  }

  /// An interval in the fields `from` and `to`; empty if they are wrong.
  static Optional<Interval> interval(Fields fields) {
    var from = fields.required("from", JsonType.TEXT, Interval::beginning);
    var to = fields.required("to", JsonType.TEXT, Interval::ending);
    return from.isPresent() && to.isPresent()
        ? fields.attempt("to", () -> new Interval(from.get(), to.get()))
        : Optional.empty();
  }

  private static DayOfWeek weekday(String text) {
    for (var day : DayOfWeek.values()) {
      if (HoursView.name(day).equals(text)) {
        return day;
      }
    }
    throw new IllegalArgumentException("must be a day of the week, such as monday");
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException("must be a date such as 2026-12-25");
    }
  }
}
