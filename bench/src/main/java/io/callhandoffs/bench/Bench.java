package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;

/// `make bench`: fresh processes in turn, round by round, each with Lambda's own runtime client;
/// and how many times what bundled Node takes the others take.
final class Bench {

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final Settings settings;
  private final Stage stage;
  private final Peers peers;

  private Bench(Settings settings, Stage stage, Peers peers) {
    this.settings = settings;
    this.stage = stage;
    this.peers = peers;
  }

  static void main() throws IOException, GeneralSecurityException {
    // The servers' threads would keep a run that failed alive.
    Thread.setDefaultUncaughtExceptionHandler((_, e) -> {
      e.printStackTrace();
      System.exit(1);
    });
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    var settings = Settings.of(System.getenv());
    var event = LocalJson.read(Files.readString(Events.folder().resolve("voice-call.json")));
    var tls = ServerTls.of(settings.folder().resolve("tls/server.p12"));
    try (var world = World.open(new IncomingCall(event, ""), tls)) {
      var options = world.environment().getOrDefault("JAVA_TOOL_OPTIONS", "");
      var peers = new Peers(settings.folder(), settings.zip(), options);
      var bench = new Bench(settings, new Stage(settings, world), peers);
      System.exit(settings.archives() ? bench.archive() : bench.compare());
    }
  }

  /// Makes the archive of the project's classes.
  ///
  /// @return the program's exit code
  private int archive() throws IOException {
    Files.deleteIfExists(peers.archive());
    stage.archive(peers.archiving(), stage.expected(peers.restored()));
    var isThere = Files.exists(peers.archive());
    out.println(
        isThere ? peers.archive() + ", " + Files.size(peers.archive()) / 1000 + " kB" : "none");
    return isThere ? 0 : 1;
  }

  /// @return the program's exit code
  private int compare() {
    return run().wrong().isEmpty() ? 0 : 1;
  }

  private Results run() {
    var surroundings = new Surroundings(settings.folder()).text(settings.command());
    // What this project does is right by definition; whatever differs from it is not the same job.
    var expected = stage.expected(peers.restored());
    var all = peers.all(settings.options());
    var results = new Results(all);
    // Nobody measures the first round: files come from the disk, and this process warms up.
    for (int round = 0; round <= settings.rounds(); round++) {
      var order = new ArrayList<>(all);
      Collections.rotate(order, round);
      for (var peer : order) {
        measure(peer, expected, round, results);
      }
      if (round > 0) {
        restore(expected, results);
      }
    }
    out.println();
    out.println(surroundings);
    out.println();
    out.println(new Report(results).text());
    return results;
  }

  private void measure(Peer peer, Expected expected, int round, Results results) {
    if (!results.takesPart(peer)) {
      return;
    }
    try {
      var calls = round == 0 ? Settings.WARM_UP : settings.calls();
      var measured = stage.measured(peer, expected, calls);
      if (round > 0) {
        results.add(peer, measured);
      }
      System.err.printf(
          "round %d of %d, %s: %.0f ms, then %.1f ms%n",
          round,
          settings.rounds(),
          peer.name(),
          measured.cold().coldMillis(),
          measured.later().p50Millis());
    } catch (WrongAnswer e) {
      results.exclude(peer, e);
    }
  }

  private void restore(Expected expected, Results results) {
    var restored = peers.restored();
    if (results.takesPart(restored)) {
      try {
        results.addRestore(stage.restored(restored, expected));
      } catch (WrongAnswer e) {
        results.exclude(restored, e);
      }
    }
  }
}
