package io.callhandoffs.local.load;

import io.callhandoffs.local.LocalStack;
import io.callhandoffs.local.load.Town.Museum;
import io.callhandoffs.local.telephone.CallReport;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/// Callers who ring museums, each one call after the other, in all ways that a call can go.
final class Crowd {

  private static final List<Way> WAYS =
      List.of(Way.values()).stream().filter(way -> !way.isAssisted()).toList();

  private final LocalStack stack;
  private final Town town;
  private final ObjLongConsumer<String> latencies;
  private final Consumer<CallReport> over;
  private final AtomicLong calls = new AtomicLong();

  /// @param latencies gets what each webhook took, in milliseconds
  /// @param over gets each call that is over
  Crowd(LocalStack stack, Town town, ObjLongConsumer<String> latencies, Consumer<CallReport> over) {
    this.stack = stack;
    this.town = town;
    this.latencies = latencies;
    this.over = over;
  }

  /// Lets `callers` ring at once, for as long as `more` says, and returns when the last has hung
  /// up.
  void ring(int callers, BooleanSupplier more) {
    var done = new CountDownLatch(callers);
    for (int i = 0; i < callers; i++) {
      var random = new Random(i);
      var _ =
          Thread.ofVirtual()
              .name("caller " + i)
              .start(() -> {
                while (more.getAsBoolean()) {
                  call(random);
                }
                done.countDown();
              });
    }
    await(done);
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(Random random) {
    var way = WAYS.get(random.nextInt(WAYS.size()));
    Museum museum = town.museums().get((int) (calls.getAndIncrement() % town.museums().size()));
    var caller = "+1415%07d".formatted(random.nextInt(2_000_000, 9_000_000));
    var report = stack.telephony().play(way.form(caller, museum.number()), museum.number());
    for (var step : report.steps()) {
      var took = step.exchange().tookMillis();
      if (took != null && step.exchange().webhook() != null) {
        latencies.accept(step.exchange().webhook().replaceAll("^https?://[^/]*|\\?.*", ""), took);
      }
    }
    over.accept(report);
  }
}
