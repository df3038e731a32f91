package io.callhandoffs.routing.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.model.Model;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The router's answers to sentences, given by a process of its own, and what that cost.
///
/// @param answers one per sentence
/// @param loadMilliseconds from the start of the process to its first answer
/// @param peakMegabytes the most memory that the process had
record Predictions(List<Answer> answers, double loadMilliseconds, double peakMegabytes) {

  /// The options with which Lambda runs functions of this size.
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xmx160m", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

  private static final double NANOS_PER_MILLI = 1e6;

  /// @param label the destination that is ranked first
  /// @param confidence the in-scope probability
  /// @param milliseconds how long the decision took
  record Answer(String label, double confidence, double milliseconds) {}

  /// Starts a process that answers the sentences, one after the other.
  static Predictions to(List<String> sentences, Path model, Path index) throws IOException {
    var input = Files.createTempFile("sentences", ".txt");
    try {
      var _ = Files.write(input, sentences);
      long start = System.nanoTime();
      var process = process(model, index, input);
      try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
        var answers = new ArrayList<Answer>();
        var line = lines.readLine();
        double load = (System.nanoTime() - start) / NANOS_PER_MILLI;
        for (; line != null && answers.size() < sentences.size(); line = lines.readLine()) {
          answers.add(answer(line));
        }
        if (line == null) {
          throw new IllegalStateException("the answering process ended early");
        }
        return new Predictions(answers, load, Double.parseDouble(line));
      }
    } finally {
      Files.delete(input);
    }
  }

  private static Process process(Path model, Path index, Path input) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Predictions.class.getName()));
    command.addAll(List.of(model.toString(), index.toString(), input.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static Answer answer(String line) {
    var parts = line.split("\t", 3);
    return new Answer(parts[2], Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  /// The answering process: writes for every line of a file, as soon as it can, the confidence, the
  /// time it took and the label; and at the end the most memory that it had.
  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, UTF_8);
    try (var model = Model.open(Path.of(arguments[0]))) {
      var router = new Router(model, Index.read(Files.readAllBytes(Path.of(arguments[1]))));
      for (var sentence : Files.readAllLines(Path.of(arguments[2]))) {
        long start = System.nanoTime();
        var ranking = router.understand(sentence).ranking();
        double milliseconds = (System.nanoTime() - start) / NANOS_PER_MILLI;
        var label = ranking.first().map(Place::id).orElse("(none)");
        out.println(ranking.inScope() + "\t" + milliseconds + "\t" + label);
      }
      out.println(megabytesAtMost());
    }
  }

  private static double megabytesAtMost() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }
}
