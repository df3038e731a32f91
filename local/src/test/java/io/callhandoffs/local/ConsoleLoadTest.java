package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import io.callhandoffs.local.Browsing.Look;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How long somebody waits for the console, and how much is sent for that.
class ConsoleLoadTest {

  /// What the first load may weigh, compressed.
  private static final long BUDGET_BYTES = 150_000;

  /// When somebody can use it, on the machine that it runs on.
  private static final int USABLE_MILLIS = 1000;

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  @Test
  void weighsLittle() {
    var bytes = new AtomicLong();
    var _ =
        load(request -> {
          if (request.url().contains("/console/")) {
            var sizes = request.sizes();
            var _ = bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
          }
        });
    System.out.printf("The console's first load weighs %,d bytes.%n", bytes.get());

    assertThat(bytes.get()).isBetween(1L, BUDGET_BYTES);
  }

  /// The best of some: that says what the pages take, and not what else this machine does.
  @Test
  void isUsableSoon() {
    var millis = IntStream.range(0, 5).mapToLong(_ -> load(_ -> {})).min().orElseThrow();
    System.out.printf("The console is usable after %d ms.%n", millis);

    assertThat(millis).isLessThan(USABLE_MILLIS);
  }

  /// Opens the console with nothing cached.
  ///
  /// @return how many milliseconds it takes until the list is there
  private static long load(Consumer<Request> onRequest) {
    var fresh = console.browsing().stranger(Look.LIGHT, "en-GB");
    fresh.onRequestFinished(onRequest);
    fresh.navigate(console.browsing().url("#key=" + console.machine().key()));
    fresh.locator("tr.row").first().waitFor();
    var millis = ((Number) fresh.evaluate("() => performance.now()")).longValue();
    fresh.context().close();
    return millis;
  }
}
