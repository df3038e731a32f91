package io.callhandoffs.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.LocalAccount;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/// `make growth`: measures what a call costs at every size, and writes the tables and the plot into
/// the documentation.
final class Growth {

  private static final Path DOCUMENT = Path.of("docs/performance.md");

  private static final Path IMAGE = Path.of("docs/images/growth.svg");

  private Growth() {}

  static void main() throws IOException {
    LocalAccount.pretendToBeLambda();
    var settings = Settings.of(System.getenv());
    var out = new PrintStream(System.out, true, UTF_8);
    try (var rounds = new Rounds(settings, out)) {
      rounds.prepare();
      var results = rounds.measure();
      var text = new Table(results).text() + "\n\n" + failures(results);
      out.println(text);
      new Section("make growth").write(DOCUMENT, machine(settings) + "\n\n" + text);
      var _ = Files.writeString(IMAGE, new Plot(results).svg());
    }
    System.exit(0);
  }

  private static String failures(Results results) {
    return "Calls that did not get the answer they should, because the machine was too busy: "
        + results.failures()
        + ".";
  }

  private static String machine(Settings settings) {
    return String.format(
        Locale.ROOT,
        "`%s`, %s, %d processors, load average %.1f, Java %s.",
        settings.command(),
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version());
  }
}
