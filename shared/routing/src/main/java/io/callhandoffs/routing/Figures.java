package io.callhandoffs.routing;

import io.callhandoffs.routing.Answers.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How good answers were.
///
/// @param wanted the label that each of the first answers should have; those after them have none
/// @param labels how many labels there are
/// @param answers the answers
record Figures(List<String> wanted, int labels, Answers answers) {

  /// The share of callers with a wish that the threshold keeps.
  private static final double KEPT = 0.95;

  /// One line of JSON.
  String json() {
    var milliseconds =
        answers.answers().stream().mapToDouble(Answer::milliseconds).sorted().toArray();
    return String.format(
        Locale.ROOT,
        """
        {"accuracy":%s,"n":%d,"labels":%d,"oos_recall":%s,"in_scope_accuracy_at_threshold":%s,\
        "auroc":%s,"p50_ms":%s,"p99_ms":%s,"load_ms":%s,"peak_rss_mb":%s}\
        """,
        number(accuracy(Double.NEGATIVE_INFINITY)),
        wanted.size(),
        labels,
        strangers().length == 0 ? "null" : number(recall()),
        strangers().length == 0 ? "null" : number(accuracy(threshold())),
        strangers().length == 0 ? "null" : number(auroc()),
        number(quantile(milliseconds, 0.5)),
        number(quantile(milliseconds, 0.99)),
        number(answers.loadMilliseconds()),
        number(answers.peakMegabytes()));
  }

  /// The share of callers with a wish who are both right and at least so sure.
  private double accuracy(double threshold) {
    return IntStream.range(0, wanted.size())
            .filter(i -> answers.answers().get(i).label().equals(wanted.get(i)))
            .filter(i -> answers.answers().get(i).confidence() >= threshold)
            .count()
        / (double) wanted.size();
  }

  /// The confidence that 95 % of the callers with a wish reach.
  private double threshold() {
    return quantile(callers(), 1 - KEPT);
  }

  /// The share of strangers below the threshold.
  private double recall() {
    var strangers = strangers();
    return IntStream.range(0, strangers.length).filter(i -> strangers[i] < threshold()).count()
        / (double) strangers.length;
  }

  /// How often a caller with a wish is surer than a stranger; equals count half.
  private double auroc() {
    double wins = 0;
    var callers = callers();
    var strangers = strangers();
    for (double stranger : strangers) {
      for (double caller : callers) {
        wins += caller > stranger ? 1 : caller == stranger ? 0.5 : 0;
      }
    }
    return wins / callers.length / strangers.length;
  }

  private double[] callers() {
    return confidences(0, wanted.size());
  }

  private double[] strangers() {
    return confidences(wanted.size(), answers.answers().size());
  }

  private double[] confidences(int from, int to) {
    return answers.answers().subList(from, to).stream()
        .mapToDouble(Answer::confidence)
        .sorted()
        .toArray();
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.4f", value);
  }
}
