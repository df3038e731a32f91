package io.callhandoffs.routing.evaluation;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.learning.EmbeddingCache;
import io.callhandoffs.routing.learning.Training;
import io.callhandoffs.routing.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `make evaluate`: measures on labelled sentences how well callers are understood, and at what
/// cost. It trains an index as saving a destination does, and lets another process answer the test
/// sentences as calls are answered, so that time and memory are those of calls. sentences as calls
/// are answered, so that time and memory are those of calls.
final class Evaluate {

  private static final String TRAIN = "TRAIN";
  private static final String TEST = "TEST";
  private static final String OOS = "OOS";
  private static final String LABELS = "LABELS";

  private final Map<String, Path> files;
  private final Path model;

  private Evaluate(Map<String, Path> files, Path model) {
    this.files = files;
    this.model = model;
  }

  /// Prints the figures as one line of JSON.
  ///
  /// @param arguments the model's folder, then `TRAIN=…`, `TEST=…`, `OOS=…` and `LABELS=…` as given
  public static void main(String[] arguments) throws IOException {
    var files = new HashMap<String, Path>();
    for (var argument : List.of(arguments).subList(1, arguments.length)) {
      int equals = argument.indexOf('=');
      if (equals < argument.length() - 1) {
        files.put(argument.substring(0, equals), Path.of(argument.substring(equals + 1)));
      }
    }
    if (!files.containsKey(TEST)) {
      throw new IllegalArgumentException("TEST=file.tsv is missing");
    }
    IO.println(new Evaluate(files, Path.of(arguments[0])).figures().json());
  }

  private Figures figures() throws IOException {
    var tests = read(TEST);
    var outOfScope = read(OOS);
    var candidates = candidates(tests);
    var index = Files.createTempFile("index", ".bin");
    try {
      train(candidates, index);
      var sentences = Stream.concat(tests.stream(), outOfScope.stream()).map(Line::text).toList();
      var answers = Predictions.to(sentences, model, index);
      var wanted = tests.stream().map(Line::label).toList();
      return new Figures(wanted, candidates.size(), answers);
    } finally {
      Files.delete(index);
    }
  }

  private void train(List<Candidate> candidates, Path file) throws IOException {
    long start = System.nanoTime();
    try (var opened = Model.open(model)) {
      var index = Training.train(candidates, EmbeddingCache.empty(), opened, Integer.MAX_VALUE);
      var stored = index.write();
      var _ = Files.write(file, stored);
      System.err.printf(
          "%d destinations, %d texts: trained in %.1f s, index of %d kB%n",
          candidates.size(),
          index.corpus().entries().size(),
          (System.nanoTime() - start) / 1e9,
          stored.length / 1024);
    }
  }

  /// The labels as destinations: named by `LABELS`, or by themselves with spaces for underscores.
  private List<Candidate> candidates(List<Line> tests) throws IOException {
    var train = read(TRAIN);
    var described = new HashMap<String, String>();
    read(LABELS).forEach(line -> described.put(line.label, line.text));
    var labelled = described.isEmpty() ? (train.isEmpty() ? tests : train) : read(LABELS);
    return labelled.stream()
        .map(Line::label)
        .distinct()
        .sorted()
        .map(label -> candidate(label, described.getOrDefault(label, spaced(label)), train))
        .toList();
  }

  private static Candidate candidate(String label, String text, List<Line> train) {
    int colon = text.indexOf(": ");
    var name = colon < 0 ? text : text.substring(0, colon);
    var description = colon < 0 ? "" : text.substring(colon + 2);
    var examples = train.stream().filter(line -> line.label.equals(label)).map(Line::text).toList();
    return new Candidate(label, name, description, examples);
  }

  private static String spaced(String label) {
    return label.replace('_', ' ');
  }

  private record Line(String label, String text) {}

  /// The lines of a file; none if it was not given.
  private List<Line> read(String name) throws IOException {
    var lines = new ArrayList<Line>();
    var file = files.get(name);
    if (file != null) {
      for (var line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        if (!line.isBlank()) {
          lines.add(new Line(line.substring(0, Math.max(0, tab)), line.substring(tab + 1)));
        }
      }
    }
    return lines;
  }
}
