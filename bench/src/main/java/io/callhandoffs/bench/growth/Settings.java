package io.callhandoffs.bench.growth;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// How far each axis goes, and how often everything is measured.
///
/// @param rounds that count; as many as a third of them come before, to warm up
record Settings(int rounds, Map<Axis, List<Integer>> sizes) {

  static Settings of(Map<String, String> environment) {
    return new Settings(
        numbers(environment, "ROUNDS", "9").getFirst(),
        Map.of(
            Axis.DESTINATIONS, numbers(environment, "DESTINATIONS", "8 50 500"),
            Axis.HANDOFFS, numbers(environment, "HANDOFFS", "1000 100000"),
            Axis.AT_ONCE, numbers(environment, "AT_ONCE", "1 8 64"),
            Axis.PROJECTS, numbers(environment, "PROJECTS", "1 100 1000")));
  }

  private static List<Integer> numbers(
      Map<String, String> environment, String name, String otherwise) {
    var text = Optional.ofNullable(environment.get(name)).filter(given -> !given.isBlank());
    return Stream.of(text.orElse(otherwise).strip().split(" +")).map(Integer::valueOf).toList();
  }

  /// The smallest of everything.
  Size smallest() {
    return new Size(
        of(Axis.DESTINATIONS).getFirst(),
        of(Axis.HANDOFFS).getFirst(),
        of(Axis.PROJECTS).getFirst(),
        of(Axis.AT_ONCE).getFirst());
  }

  /// The sizes along an axis, the smallest first.
  List<Integer> of(Axis axis) {
    return sizes.getOrDefault(axis, List.of());
  }

  /// All sizes, each once.
  Set<Size> all() {
    var all = new LinkedHashSet<Size>();
    each((axis, to) -> all.add(smallest().grown(axis, to)));
    return all;
  }

  private void each(BiConsumer<Axis, Integer> then) {
    for (var axis : Axis.values()) {
      of(axis).forEach(to -> then.accept(axis, to));
    }
  }

  /// The command that measures the same again.
  String command() {
    var words =
        Stream.of(Axis.values()).map(axis -> " " + axis.name() + "=\"" + words(axis) + "\"");
    return "make growth ROUNDS=" + rounds + words.collect(joining());
  }

  private String words(Axis axis) {
    return of(axis).stream().map(String::valueOf).collect(joining(" "));
  }
}
