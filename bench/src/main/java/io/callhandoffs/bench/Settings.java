package io.callhandoffs.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How much is measured, and of what.
///
/// @param rounds in which every peer has its turn; 0 to make the archive of the project's classes
/// @param calls after the first, in each life
/// @param options of the JVM that this project is measured with besides, if any
/// @param processor the number of the one that the function runs on
/// @param folder where `make bench` has laid out what the peers need
/// @param zip this project's own
record Settings(
    int rounds, int calls, Optional<String> options, int processor, Path folder, Path zip) {

  /// Calls in the round that is not measured.
  static final int WARM_UP = 200;

  static Settings of(Map<String, String> environment) {
    return new Settings(
        number(environment, "ROUNDS"),
        number(environment, "CALLS"),
        Optional.ofNullable(environment.get("OPTIONS")).filter(text -> !text.isBlank()),
        number(environment, "FUNCTION_PROCESSOR"),
        Path.of(required(environment, "BENCH_FOLDER")),
        Path.of(required(environment, "VOICE_ZIP")));
  }

  private static int number(Map<String, String> environment, String name) {
    return Integer.parseInt(required(environment, name));
  }

  private static String required(Map<String, String> environment, String name) {
    return requireNonNull(environment.get(name), name);
  }

  /// Whether the archive of the project's classes is to be made, and nothing measured.
  boolean archives() {
    return rounds == 0;
  }

  /// The command that makes the same again.
  String command() {
    return "make bench ROUNDS="
        + rounds
        + " CALLS="
        + calls
        + options.map(more -> " OPTIONS=\"" + more + "\"").orElse("");
  }
}
