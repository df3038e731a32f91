package io.callhandoffs.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The results as a table in Markdown: what bundled Node takes, and how many times that the others
/// take.
record Report(Results results) {

  private static final List<String> LEFT_OUT =
      List.of(
          "Left out: Lambda's own part of a start (its machine, the download of the zip, the pages of a"
              + " snapshot), its share of a processor",
          "for less memory, its cache of the Java runtime's own classes (AOT), the network to AWS, and"
              + " arm64. After a restore",
          "connections are gone and credentials have to be fetched, but the process is the same one.");

  String text() {
    var rows =
        Stream.of(Figure.values()).map(figure -> row(figure.label(), figure.goal(), cells(figure)));
    return Stream.of(
            Stream.of(header()),
            rows,
            Stream.of(row("zip", "≤ 3.5 MB", this::zip), restored()),
            Stream.of(""),
            LEFT_OUT.stream(),
            wrong())
        .flatMap(part -> part)
        .collect(joining("\n"));
  }

  private String header() {
    var names = results.peers().stream().map(Peer::name).collect(joining(" | "));
    return "| | goal | " + names + " |\n|---|---|" + "---|".repeat(results.peers().size());
  }

  private String row(String label, String goal, Function<Peer, String> cell) {
    var cells = results.peers().stream().map(cell).collect(joining(" | "));
    return "| " + label + " | " + goal + " | " + cells + " |";
  }

  private Function<Peer, String> cells(Figure figure) {
    return peer -> {
      var value = results.median(peer, figure).map(median -> number(median, figure.unit()));
      var isBase = peer.equals(results.peers().getFirst());
      return isBase || figure == Figure.REQUESTS
          ? value.orElse("wrong")
          : results
              .ratio(peer, figure)
              .map(ratio -> format("**%.2f** (", ratio) + value.orElse("") + ")")
              .orElse("wrong");
    };
  }

  private String zip(Peer peer) {
    return format("%.2f MB", peer.zipMegabytes());
  }

  /// Only this project starts from snapshots here.
  private String restored() {
    var cell =
        results
            .restoreRatio()
            .map(ratio -> format("**%.2f** (", ratio) + number(results.restoreMillis(), "ms") + ")")
            .orElse("–");
    return row(
        "first answer after a restore, of Node's whole cold start",
        "≤ 0.1",
        peer -> peer.name().equals(Peers.PROJECT) ? cell : "–");
  }

  private Stream<String> wrong() {
    return results.wrong().entrySet().stream()
        .map(one ->
            "\nWrong, and so without numbers: " + one.getKey().name() + " " + one.getValue());
  }

  /// With three digits that count.
  private static String number(double value, String unit) {
    var digits = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return (format(digits, value) + " " + unit).strip();
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
