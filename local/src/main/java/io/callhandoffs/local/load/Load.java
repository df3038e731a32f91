package io.callhandoffs.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.LocalStack;
import io.callhandoffs.local.Settings;
import io.callhandoffs.testing.Template;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// `make load`: many callers ring at once, from the first ring to goodbye, while somebody edits
/// destinations. Prints how many calls a second that were, and how long each webhook took.
public final class Load {

  /// Of one museum within an hour: a destination may be rung 3,000 times, and most callers reach
  /// the one that is rung most.
  static final int CALLS_PER_MUSEUM = 3_500;

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final Latencies latencies = new Latencies();
  private final int callers;
  private final int calls;

  private Load(int callers, int calls) {
    this.callers = callers;
    this.calls = calls;
  }

  static void main() {
    new Load(number("CALLERS", 8), number("CALLS", 1000)).run();
    System.exit(0);
  }

  static int number(String variable, int otherwise) {
    var text = System.getenv(variable);
    return text == null || text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private void run() {
    var settings = Settings.of(Map.of("PORT", "0", "DATA", "memory", "SEED", "none"));
    try (var http = HttpClient.newHttpClient();
        var stack = LocalStack.start(Template.deployed(), settings)) {
      var api = new Api(http, stack.url(), stack.credentials().adminKey());
      var town = Town.open(stack, api, 1 + calls / CALLS_PER_MUSEUM);
      new Crowd(stack, town, (_, _) -> {}, _ -> {}).ring(1, upTo(town.museums().size() * 12));
      var calling = new AtomicBoolean(true);
      var editing = new Editing(api, town, latencies::add, calling::get);
      var editor = Thread.ofVirtual().start(editing);
      var ledger = new Ledger(stack);
      long start = System.nanoTime();
      new Crowd(stack, town, latencies::add, ledger::add).ring(callers, upTo(calls));
      double seconds = (System.nanoTime() - start) / 1e9;
      calling.set(false);
      join(editor);
      print(seconds, ledger.close(), editing.refused());
    }
  }

  private static BooleanSupplier upTo(int calls) {
    var begun = new AtomicInteger();
    return () -> begun.getAndIncrement() < calls;
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(double seconds, List<String> wrongs, String refused) {
    wrongs.forEach(out::println);
    out.printf(
        "%n%d callers, %d calls in %.0f s: %.1f calls/s; errors: %d in calls and records, of the API %s%n%n",
        callers, calls, seconds, calls / seconds, wrongs.size(), refused);
    out.println("| request | how many | p50 ms | p95 | p99 | max |");
    out.println("|---|---|---|---|---|---|");
    latencies
        .rows()
        .forEach((name, row) ->
            out.printf(
                "| %s | %d | %d | %d | %d | %d |%n",
                name, row.count(), row.p50(), row.p95(), row.p99(), row.max()));
  }
}
