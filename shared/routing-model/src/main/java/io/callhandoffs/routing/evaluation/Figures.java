package io.callhandoffs.routing.evaluation;

import io.callhandoffs.routing.evaluation.Predictions.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Measures how good answers were.
///
/// @param wanted the labels of the sentences that have one, which come first; those after them are
///   out of scope
/// @param labels how many labels there are
/// @param answers the answers
record Figures(List<String> wanted, int labels, Predictions answers) {

  /// The share of sentences in scope that the threshold keeps.
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
        outOfScope().length == 0 ? "null" : number(recall()),
        outOfScope().length == 0 ? "null" : number(accuracy(threshold())),
        outOfScope().length == 0 ? "null" : number(auroc()),
        number(quantile(milliseconds, 0.5)),
        number(quantile(milliseconds, 0.99)),
        number(answers.loadMilliseconds()),
        number(answers.peakMegabytes()));
  }

  /// The share of sentences in scope that are ranked right with at least this in-scope probability.
  private double accuracy(double threshold) {
    return IntStream.range(0, wanted.size())
            .filter(i -> answers.answers().get(i).label().equals(wanted.get(i)))
            .filter(i -> answers.answers().get(i).confidence() >= threshold)
            .count()
        / (double) wanted.size();
  }

  /// The in-scope probability that 95 % of the sentences in scope reach.
  private double threshold() {
    return quantile(inScope(), 1 - KEPT);
  }

  /// The share of sentences out of scope that are below the threshold.
  private double recall() {
    var outOfScope = outOfScope();
    return IntStream.range(0, outOfScope.length).filter(i -> outOfScope[i] < threshold()).count()
        / (double) outOfScope.length;
  }

  /// How often a sentence in scope has the higher probability than one out of scope; equal ones
  /// count half.
  private double auroc() {
    double wins = 0;
    var inScope = inScope();
    var outOfScope = outOfScope();
    for (double other : outOfScope) {
      for (double call : inScope) {
        wins += call > other ? 1 : call == other ? 0.5 : 0;
      }
    }
    return wins / inScope.length / outOfScope.length;
  }

  private double[] inScope() {
    return confidences(0, wanted.size());
  }

  private double[] outOfScope() {
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
