package io.callhandoffs.local.load;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToLongFunction;

/// Whether a soak was passed: no call and no record is wrong, and in the last quarter of its
/// minutes nothing is much more than in the second, when everything is warm. As means over the
/// quarters: the heap by at most a tenth, threads and handles by at most ten, and the time that
/// webhooks take by at most a half.
final class Judgement {

  private static final int SHOWN = 20;

  private final List<Minute> course;
  private final PrintStream out;
  private boolean passed = true;

  private Judgement(List<Minute> course, PrintStream out) {
    this.course = course;
    this.out = out;
  }

  /// Judges, and prints why.
  ///
  /// @param wrongs of calls and of records
  static Judgement of(List<Minute> course, List<String> wrongs, PrintStream out) {
    var judgement = new Judgement(List.copyOf(course), out);
    out.println();
    judgement.judge("wrong calls and records", 0, wrongs.size(), 0);
    wrongs.stream().limit(SHOWN).forEach(out::println);
    judgement.compare("heap kB", minute -> minute.vitals().heapKilobytes(), 1.1, 0);
    judgement.compare("threads", minute -> minute.vitals().threads(), 1, 10);
    judgement.compare("handles", minute -> minute.vitals().handles(), 1, 10);
    judgement.compare("p95 ms", Minute::p95, 1.5, 5);
    out.println(judgement.passed ? "Passed." : "Failed.");
    return judgement;
  }

  boolean passed() {
    return passed;
  }

  private void compare(String what, ToLongFunction<Minute> figure, double factor, double more) {
    double before = mean(figure, 0.25, 0.5);
    judge(what, before, mean(figure, 0.75, 1), before * factor + more);
  }

  private void judge(String what, double before, double after, double limit) {
    boolean isFine = after <= limit;
    passed = passed && isFine;
    out.printf(
        "%s: %.0f, then %.0f (at most %.0f): %s%n",
        what, before, after, limit, isFine ? "fine" : "TOO MUCH");
  }

  private double mean(ToLongFunction<Minute> figure, double from, double to) {
    int first = (int) (course.size() * from);
    int last = Math.max(first + 1, (int) (course.size() * to));
    return course.subList(first, Math.min(last, course.size())).stream()
        .mapToLong(figure)
        .average()
        .orElse(0);
  }
}
