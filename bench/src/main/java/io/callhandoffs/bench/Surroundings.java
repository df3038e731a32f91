package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/// On what machine and with which versions something was measured.
///
/// @param folder where `make bench` has laid out what the peers need
record Surroundings(Path folder) {

  private static final Path CPUS = Path.of("/proc/cpuinfo");

  String text(String command) {
    return Stream.of(
            "`" + command + "`, " + LocalDate.now(ZoneOffset.UTC) + ".",
            String.format(
                Locale.ROOT,
                "Machine: %s, %d processors, one of them for the function; load average %.1f.",
                processor(),
                lines(CPUS).filter(line -> line.startsWith("processor")).count(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
            "Java " + Runtime.version() + ", Node " + node() + "; " + packages() + ".",
            "Java as in tutorials: " + tutorial() + ".")
        .collect(joining("\n"));
  }

  private static String processor() {
    return lines(CPUS)
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown processor");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String node() {
    try {
      var node = folder.resolve("node/bin/node").toString();
      var process = new ProcessBuilder(node, "--version").start();
      return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String packages() {
    var packages = LocalJson.read(lines(folder.resolve("node/package.json")).collect(joining()));
    return packages.path("dependencies").properties().stream()
        .map(one -> one.getKey() + " " + one.getValue().asString())
        .collect(joining(", "));
  }

  private String tutorial() {
    try (var jars = Files.list(folder.resolve("tutorial/lib"))) {
      return jars.map(jar -> jar.getFileName().toString().replace(".jar", ""))
          .filter(name ->
              name.matches("(twilio|dynamodb-enhanced|apache\\d?-client|jackson-databind)-\\d.*"))
          .sorted()
          .collect(joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
