package io.callhandoffs.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.LocalStack;
import io.callhandoffs.local.Settings;
import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `make soak`: calls in all ways for as long as is asked, while somebody edits destinations and
/// requests fail at random. Prints every minute what the process holds and how long callers wait,
/// and at the end whether any of that has grown, and whether every record is true.
///
/// The data is on the disk, so what the database keeps of calls does not count as memory.
public final class Soak {

  /// So many requests that nearly every call meets a fault.
  private static final int ONE_IN = 50;

  private static final int CALLERS = 4;
  private static final int CALLS_PER_HOUR = 90_000;

  /// The faults are on purpose, and each would be in the log.
  private static final Logger FUNCTIONS = Logger.getLogger("io.callhandoffs");

  private final PrintStream out = new PrintStream(System.out, true, UTF_8);
  private final int minutes;
  private final List<Minute> course = new ArrayList<>();

  /// Of this minute.
  private final AtomicReference<Latencies> latencies = new AtomicReference<>(new Latencies());

  private Soak(int minutes) {
    this.minutes = minutes;
  }

  static void main() throws IOException {
    var data = Files.createTempDirectory("soak");
    boolean passed = new Soak(Load.number("MINUTES", 30)).run(data);
    forget(data);
    System.exit(passed ? 0 : 1);
  }

  private static void forget(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private boolean run(Path data) {
    FUNCTIONS.setLevel(Level.OFF);
    var settings = Settings.of(Map.of("PORT", "0", "DATA", data.toString(), "SEED", "none"));
    try (var http = HttpClient.newHttpClient();
        var weather = new Weather(ONE_IN);
        var stack = LocalStack.start(Template.deployed(), settings, weather::before)) {
      var api = new Api(http, stack.url(), stack.credentials().adminKey());
      var town = Town.open(stack, api, CALLS_PER_HOUR / Load.CALLS_PER_MUSEUM);
      var ledger = new Ledger(stack);
      play(stack, town, api, weather, ledger);
      weather.end();
      sweep(stack);
      return Judgement.of(course, ledger.close(), out).passed();
    }
  }

  /// What the last reports did not say, the next run of the sweep finds out.
  private static void sweep(LocalStack stack) {
    try {
      var _ =
          stack.functions().get("SweepFunction").invoke("{\"quiet_seconds\": 0}".getBytes(UTF_8));
    } catch (FunctionFailed e) {
      throw new IllegalStateException(e);
    }
  }

  private void took(String name, long millis) {
    if (name.startsWith("/voice/")) {
      latencies.get().add("webhooks", millis);
    }
  }

  private void note(int minute, Ledger ledger, Weather weather) {
    int p95 = latencies.getAndSet(new Latencies()).p95();
    var now = new Minute(minute, ledger.calls(), p95, Vitals.take(), weather.faults());
    course.add(now);
    out.println(now.line());
  }

  private void play(LocalStack stack, Town town, Api api, Weather weather, Ledger ledger) {
    var going = new AtomicBoolean(true);
    var editing = new Editing(api, town, this::took, going::get);
    var editor = Thread.ofVirtual().start(editing);
    var crowd =
        Thread.ofVirtual()
            .start(() -> new Crowd(stack, town, this::took, ledger::add).ring(CALLERS, going::get));
    out.println(Minute.HEADING);
    for (int minute = 1; minute <= minutes; minute++) {
      weather.begin();
      Load.pause(Duration.ofMinutes(1));
      note(minute, ledger, weather);
    }
    going.set(false);
    Load.join(editor);
    Load.join(crowd);
    out.println("Refused by the API, because of the faults: " + editing.refused());
  }
}
