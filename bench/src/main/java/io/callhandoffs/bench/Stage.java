package io.callhandoffs.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Lets peers live, each in fresh processes, and measures that.
record Stage(Settings settings, World world) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Credentials that were fetched before a snapshot have ended by then.
  private static final Duration UNTIL_RESTORE = Duration.ofSeconds(2);

  private static final int FIRST_TRIES = 5;

  /// Two lives of a peer.
  ///
  /// @param calls after the first
  Measured measured(Peer peer, Expected expected, int calls) {
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

  /// A life at whose end the process writes the archive of the classes that it needed.
  void archive(Peer peer, Expected expected) {
    try (var api = new RuntimeApi();
        var process = process(peer, api, onDemand())) {
      var life = new Life(world, expected, api, process);
      var _ = life.start();
      life.refuseForged();
      process.end();
    }
  }

  /// A life that starts from a snapshot.
  ///
  /// @return the milliseconds from the restore to the right answer
  double restored(Peer peer, Expected expected) {
    try (var api = new RuntimeApi();
        var process = process(peer, api, snapStart(api))) {
      var life = new Life(world, expected, api, process);
      return life.restored(UNTIL_RESTORE).coldMillis();
    }
  }

  /// What `model` does. The first process may be too late for its own fail-safe: everything is
  /// cold.
  Expected expected(Peer model) {
    return IntStream.rangeClosed(1, FIRST_TRIES)
        .mapToObj(tries -> answered(model, tries))
        .filter(Expected::isGreeting)
        .findFirst()
        .orElseThrow(() -> new WrongAnswer("This project does not greet the caller"));
  }

  private Expected answered(Peer model, int tries) {
    var call = new IncomingCall(world.caller().recorded(), "%032x".formatted(tries));
    try (var api = new RuntimeApi();
        var _ = process(model, api, onDemand())) {
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
