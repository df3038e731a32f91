package io.callhandoffs.destinations;

import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.text.EnumNames;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

record HoursView(
    String zone,
    Map<String, List<IntervalView>> weekly,
    Map<String, List<IntervalView>> exceptions) {

  record IntervalView(String from, String to) {

    static IntervalView of(Interval interval) {
      return new IntervalView(interval.from().toString(), interval.endText());
    }
  }

  static HoursView of(Hours hours) {
    return new HoursView(
        hours.zone().id(),
        days(hours.weekly(), HoursView::name),
        days(hours.exceptions(), Object::toString));
  }

  /// The day's name in JSON.
  static String name(DayOfWeek day) {
    return EnumNames.of(day);
  }

  /// Keeps the order of the days.
  private static <K> Map<String, List<IntervalView>> days(
      Map<K, List<Interval>> days, Function<K, String> name) {
    var views = new LinkedHashMap<String, List<IntervalView>>();
    days.forEach((day, intervals) ->
        views.put(name.apply(day), intervals.stream().map(IntervalView::of).toList()));
    return views;
  }
}
