package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `make bench`: fresh processes in turn, round by round, each with Lambda's own runtime client; and
/// how many times what bundled Node takes the others take.
final class Bench {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Credentials that were fetched before a snapshot have ended by then.
  private static final Duration UNTIL_RESTORE = Duration.ofSeconds(2);

  private static final int FIRST_TRIES = 5;

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final Settings settings;
  private final World world;
  private final Peers peers;

  private Bench(Settings settings, World world, Peers peers) {
    this.settings = settings;
    this.world = world;
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
      new Bench(settings, world, peers).run();
    }
    System.exit(0);
  }

  private void run() {
    var surroundings = new Surroundings(settings.folder()).text(settings.command());
    var expected = expected();
    var all = peers.all(settings.options());
    var results = new Results(all);
    // Nobody measures the first round: files come from the disk, and this process warms up.
    for (int round = 0; round <= settings.rounds(); round++) {
      var order = new ArrayList<>(all);
      Collections.rotate(order, round);
      for (var peer : order) {
        measure(peer, expected, round, results);
      }
      if (round > 0 && results.takesPart(all.getFirst())) {
        results.addRestore(restored(expected));
      }
    }
    out.println();
    out.println(surroundings);
    out.println();
    out.println(new Report(results).text());
  }

  private void measure(Peer peer, Expected expected, int round, Results results) {
    if (!results.takesPart(peer)) {
      return;
    }
    try {
      var measured = measured(peer, expected, round == 0 ? Settings.WARM_UP : settings.calls());
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

  private Measured measured(Peer peer, Expected expected, int calls) {
    Life.Start late;
    try (var api = new RuntimeApi();
        var process = process(peer, api, onDemand())) {
      late = new Life(world, expected, api, process).startBefore(PAUSE);
    }
    try (var api = new RuntimeApi();
        var process = process(peer, api, onDemand())) {
      var life = new Life(world, expected, api, process);
      var cold = life.start();
      var later = life.goOn(calls);
      life.refuseForged();
      return new Measured(cold, late, later);
    }
  }

  /// @return the milliseconds from the restore to the right answer
  private double restored(Expected expected) {
    try (var api = new RuntimeApi();
        var process = process(peers.restored(), api, snapStart(api))) {
      var life = new Life(world, expected, api, process);
      return life.restored(UNTIL_RESTORE).coldMillis();
    }
  }

  /// What this project does is right by definition; whatever differs from it is not the same job.
  /// The first process may be too late for its own fail-safe: everything is cold.
  private Expected expected() {
    return IntStream.rangeClosed(1, FIRST_TRIES)
        .mapToObj(this::answered)
        .filter(Expected::isGreeting)
        .findFirst()
        .orElseThrow(() -> new WrongAnswer("This project does not greet the caller"));
  }

  private Expected answered(int tries) {
    var call = new IncomingCall(world.caller().recorded(), "%032x".formatted(tries));
    try (var api = new RuntimeApi();
        var _ = process(peers.restored(), api, onDemand())) {
      api.offer(call.event(World.TOKEN));
      var answer = api.reply().body();
      return Expected.of(answer, world.handoff(call), call);
    }
  }

  private FunctionProcess process(Peer peer, RuntimeApi api, Map<String, String> initialization) {
    var environment = new HashMap<>(world.environment());
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.putAll(initialization);
    var log = settings.folder().resolve("logs").resolve(peer.name().replace(' ', '-') + ".log");
    return FunctionProcess.start(peer, api.address(), environment, settings.processor(), log);
  }

  private static Map<String, String> onDemand() {
    return Map.of(
        "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_SESSION_TOKEN", "local");
  }

  private static Map<String, String> snapStart(RuntimeApi api) {
    return Map.of(
        "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + api.address() + "/credentials",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN", "local");
  }
}
