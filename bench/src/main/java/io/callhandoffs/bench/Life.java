package io.callhandoffs.bench;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// One life of a function: its process starts, calls come one after the other, the last of them
/// forged; what was answered and written is compared.
record Life(World world, Expected expected, RuntimeApi api, FunctionProcess process) {

  /// How a life begins.
  ///
  /// @param coldMillis from the start of the process to the right answer
  /// @param coldCpuMillis until then
  /// @param firstMillis of those, from the event to the answer
  /// @param peakKilobytes until then
  record Start(double coldMillis, double coldCpuMillis, double firstMillis, double peakKilobytes) {}

  /// How it goes on.
  ///
  /// @param requests to DynamoDB and Secrets Manager, for one call
  record Later(
      double p50Millis,
      double p99Millis,
      double cpuMillis,
      double peakKilobytes,
      double requests) {}

  /// A call is there when the process starts.
  Start start() {
    var call = call();
    api.offer(call.event(World.TOKEN));
    return answered(call, process.started());
  }

  /// A call comes a second after the process was ready.
  Start startBefore(Duration pause) {
    api.awaitReady();
    sleep(pause);
    return start();
  }

  /// A call comes while the process is restored from a snapshot; counted from there.
  Start restored(Duration pause) {
    api.awaitRestorable();
    sleep(pause);
    world.drop();
    var call = call();
    api.offer(call.event(World.TOKEN));
    long restored = System.nanoTime();
    api.restore();
    return answered(call, restored);
  }

  private Start answered(IncomingCall call, long since) {
    var reply = api.reply();
    var start =
        new Start(
            (reply.answered() - since) / 1e6,
            process.cpu().toNanos() / 1e6,
            (reply.answered() - reply.asked()) / 1e6,
            process.peakKilobytes());
    check(call, reply.body());
    return start;
  }

  /// So many calls more.
  Later goOn(int calls) {
    var _ = world.requests();
    var before = process.cpu();
    var millis = IntStream.range(0, calls).mapToDouble(_ -> millis(call())).sorted().toArray();
    var cpu = process.cpu().minus(before);
    double requests = (double) world.requests() / calls;
    var last = call();
    var _ = millis(last);
    check(last, "");
    return new Later(
        millis[calls / 2],
        millis[calls * 99 / 100],
        cpu.toNanos() / 1e6 / calls,
        process.peakKilobytes(),
        requests);
  }

  private double millis(IncomingCall call) {
    api.offer(call.event(World.TOKEN));
    var reply = api.reply();
    expected.requireGreeting(reply.body(), call);
    return (reply.answered() - reply.asked()) / 1e6;
  }

  /// A call whose signature was made with another token must be refused.
  void refuseForged() {
    api.offer(call().event("2".repeat(32)));
    Expected.requireRefusal(api.reply().body());
  }

  /// @param answer empty if it has been compared
  private void check(IncomingCall call, String answer) {
    if (!answer.isEmpty()) {
      expected.requireGreeting(answer, call);
    }
    expected.requireHandoff(world.handoff(call), call);
  }

  private IncomingCall call() {
    var random = ThreadLocalRandom.current();
    return new IncomingCall(
        world.caller().recorded(), "%016x%016x".formatted(random.nextLong(), random.nextLong()));
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
