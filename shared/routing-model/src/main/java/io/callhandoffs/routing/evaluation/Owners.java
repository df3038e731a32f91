package io.callhandoffs.routing.evaluation;

import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.WordsRouter;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.learning.EmbeddingCache;
import io.callhandoffs.routing.learning.Training;
import io.callhandoffs.routing.model.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `make evaluate-owners`: prints how well callers are routed for owners who write only names and
/// descriptions.
final class Owners {

  private static final List<String> FILES = List.of("museum.md", "bank.md", "clinic.md");

  private Owners() {}

  /// One owner's project, and how well its callers are routed.
  private record Column(Owner owner, Function<String, Understanding> router, double byWords) {

    static Column of(String file, Model model) {
      var owner = Owner.named(file);
      var index = Training.train(owner.candidates(), EmbeddingCache.empty(), model);
      var words = new WordsRouter(owner.candidates());
      return new Column(
          owner,
          owner.once(new Router(model, index)::understand),
          owner.accuracy(owner.once(words::understand)));
    }

    String accuracy() {
      return percent(owner.accuracy(router));
    }

    String wrongly() {
      return percent(owner.wrongly(router));
    }

    String accuracyByWords() {
      return percent(byWords);
    }

    /// The shares of calls that are put through, asked and refused.
    String shares(List<Owner.Call> calls) {
      double each = 100.0 / calls.size();
      double through = 0;
      double asked = 0;
      for (var call : calls) {
        var understanding = router.apply(call.said());
        through += understanding.chosen().isPresent() ? each : 0;
        asked += understanding instanceof Understanding.Unsure ? each : 0;
      }
      return "%.0f / %.0f / %.0f %%".formatted(through, asked, 100 - through - asked);
    }
  }

  public static void main(String[] arguments) {
    try (var model = Model.open(Path.of(arguments[0]))) {
      var columns = FILES.stream().map(file -> Column.of(file, model)).toList();
      IO.println("| | museum | bank | clinic |\n|---|---|---|---|");
      print("right destination ranked first", columns, Column::accuracy);
      print("put through / asked / refused", columns, c -> c.shares(c.owner.inScope()));
      print("put through to the wrong destination", columns, Column::wrongly);
      print(
          "out of scope: put through / asked / refused",
          columns,
          c -> c.shares(c.owner.outOfScope()));
      print("by words alone: right destination ranked first", columns, Column::accuracyByWords);
    }
  }

  private static void print(String what, List<Column> columns, Function<Column, String> cell) {
    IO.println(
        columns.stream().map(cell).collect(Collectors.joining(" | ", "| " + what + " | ", " |")));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
