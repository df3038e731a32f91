package io.callhandoffs.bench.growth;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The results as two tables in Markdown: the time and CPU of a call, and what it uses of the
/// database.
record Table(Results results) {

  String text() {
    return Stream.of(
            header("time per call (and CPU of the functions)"),
            rows(this::effort),
            Stream.of(""),
            header("requests, capacity units, kB"),
            rows(this::used))
        .flatMap(part -> part)
        .collect(joining("\n"));
  }

  private static Stream<String> header(String what) {
    var jobs = Stream.of(Job.values()).map(Job::label).collect(joining(" | "));
    return Stream.of(
        "| " + what + " | " + jobs + " |", "|---|" + "---|".repeat(Job.values().length));
  }

  private Stream<String> rows(Function<Point, String> cell) {
    return Stream.of(Axis.values())
        .flatMap(axis -> results.settings().of(axis).stream().map(to -> row(axis, to, cell)));
  }

  private static String row(Axis axis, int to, Function<Point, String> cell) {
    var cells =
        Stream.of(Job.values())
            .map(job -> cell.apply(new Point(job, axis, to)))
            .collect(joining(" | "));
    return "| " + format("%,d ", to) + axis.label() + " | " + cells + " |";
  }

  /// A job where one axis has grown.
  private record Point(Job job, Axis axis, int to) {}

  /// The smallest in milliseconds, the others as multiples of it.
  private String effort(Point at) {
    var smallest = results.settings().of(at.axis).getFirst();
    if (at.to == smallest) {
      return format("%.1f ms (", results.millis(at.job, at.axis, at.to, Effort::wallMillis))
          + format("%.2f ms)", results.millis(at.job, at.axis, at.to, Effort::cpuMillis));
    }
    return format("**%.2f** (", results.ratio(at.job, at.axis, at.to, Effort::wallMillis))
        + format("%.2f)", results.ratio(at.job, at.axis, at.to, Effort::cpuMillis));
  }

  private String used(Point at) {
    var used = results.used(at.job, at.axis, at.to);
    return format("%.1f, ", used.requests())
        + format("%.1f, ", used.units())
        + format("%.1f", used.kilobytes());
  }

  private static String format(String pattern, Object value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
