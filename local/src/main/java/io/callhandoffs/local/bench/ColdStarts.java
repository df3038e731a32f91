package io.callhandoffs.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// `make bench-voice`: starts the voice function again and again, with priming and without, and
/// says how long the first caller and the later ones wait. The database and the secret are on this
/// machine, without TLS, so this measures the function's own work, and not the network to AWS.
final class ColdStarts {

  private static final String HANDLER = "io.callhandoffs.voice.VoiceHandler";

  /// Java's options on Lambda, on one processor; the template's own come from its environment.
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ActiveProcessorCount=1",
          "-Xshare:auto");

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final Map<String, String> environment;
  private final int rounds;
  private final int calls;

  private ColdStarts(Map<String, String> environment, int rounds, int calls) {
    this.environment = environment;
    this.rounds = rounds;
    this.calls = calls;
  }

  static void main() {
    LocalAccount.pretendToBeLambda();
    try (var surroundings = Surroundings.start()) {
      new ColdStarts(surroundings.environment(), number("ROUNDS", 5), number("CALLS", 2000)).run();
    }
  }

  private static int number(String variable, int otherwise) {
    var text = System.getenv(variable);
    return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private void run() {
    out.println("Medians of " + rounds + " fresh processes each, milliseconds.");
    out.println();
    out.println(
        "| priming | the first call comes | start | first call | then p50 / p99 | fail-safe |");
    out.println("|---|---|---|---|---|---|");
    for (var pause : List.of(0, 1000)) {
      for (var primed : List.of(false, true)) {
        var lives = new ArrayList<JsonNode>();
        for (int round = 0; round < rounds; round++) {
          lives.add(life(primed, pause));
        }
        out.printf(
            "| %s | %s | %.0f | %.0f | %.1f / %.1f | %d |%n",
            primed ? "yes" : "no",
            pause == 0 ? "at once" : "a second later",
            median(lives, "start"),
            median(lives, "first"),
            median(lives, "p50"),
            median(lives, "p99"),
            lives.stream().mapToInt(life -> life.path("fail_safe").asInt()).sum());
      }
    }
  }

  private static double median(List<JsonNode> lives, String figure) {
    var sorted =
        lives.stream().mapToDouble(life -> life.path(figure).asDouble()).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private JsonNode life(boolean primed, int pauseMillis) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(ColdStart.class.getName(), HANDLER, Surroundings.ACCOUNT, Surroundings.TOKEN));
    command.addAll(List.of(Integer.toString(pauseMillis), Integer.toString(calls)));
    var process = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    process.environment().putAll(environment);
    if (!primed) {
      // Before a snapshot nothing is primed at the start; and here no snapshot is ever taken.
      process.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    }
    try {
      var started = process.start();
      var answer = new String(started.getInputStream().readAllBytes(), UTF_8);
      return LocalJson.read(answer.lines().toList().getLast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
