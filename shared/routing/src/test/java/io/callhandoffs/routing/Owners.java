package io.callhandoffs.routing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints how owners fare who write nothing but names and descriptions: `make evaluate-owners`, the
/// table of docs/routing.md.
final class Owners {

  private static final List<String> FILES = List.of("museum.md", "bank.md", "clinic.md");

  private Owners() {}

  /// One owner's project, and how their callers fared.
  private record Line(Owner owner, Function<String, Understanding> router, double byWords) {

    static Line of(String file, Model model) {
      var owner = Owner.named(file);
      var index = Index.train(owner.candidates(), Embeddings.none(), model);
      var words = new WordsRouter(owner.candidates());
      return new Line(
          owner,
          owner.once(new Router(model, index)::understand),
          owner.accuracy(owner.once(words::understand)));
    }
  }

  public static void main(String[] arguments) {
    try (var model = Model.open(Path.of(arguments[0]))) {
      var lines = FILES.stream().map(file -> Line.of(file, model)).toList();
      IO.println("| | museum | bank | clinic |\n|---|---|---|---|");
      print("right destination ranked first", lines, l -> percent(l.owner.accuracy(l.router)));
      print(
          "put through at once / asked once / refused",
          lines,
          l -> shares(l.owner.wanted(), l.router));
      print("put through to the wrong destination", lines, l -> percent(l.owner.wrongly(l.router)));
      print(
          "strangers put through / asked once / refused",
          lines,
          l -> shares(l.owner.strangers(), l.router));
      print("by words alone: right destination ranked first", lines, l -> percent(l.byWords));
    }
  }

  private static void print(String what, List<Line> lines, Function<Line, String> cell) {
    IO.println(
        "| " + what + lines.stream().map(cell).collect(Collectors.joining(" | ", " | ", " |")));
  }

  private static String shares(List<Owner.Call> calls, Function<String, Understanding> router) {
    double each = 100.0 / calls.size();
    double through = 0;
    double asked = 0;
    for (var call : calls) {
      var understanding = router.apply(call.said());
      through += Owner.isPutThrough(understanding) ? each : 0;
      asked += understanding instanceof Understanding.Unsure ? each : 0;
    }
    return "%.0f / %.0f / %.0f %%".formatted(through, asked, 100 - through - asked);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
