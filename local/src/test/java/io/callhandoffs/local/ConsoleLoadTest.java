package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import io.callhandoffs.local.Browsing.Look;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The first load of the console, with nothing cached.
class ConsoleLoadTest {

  /// The limit for the first load, compressed.
  private static final long BUDGET_BYTES = 150_000;

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private final List<Request> finished = new CopyOnWriteArrayList<>();
  private Page fresh;
  private Response first;

  @BeforeEach
  void load() {
    fresh = console.browsing().stranger(Look.LIGHT, "en-GB");
    fresh.onRequestFinished(finished::add);
    first = fresh.navigate(console.browsing().url("#key=" + console.machine().key()));
    fresh.locator("tr.row").first().waitFor();
    System.out.printf(
        "The console is usable after %s ms.%n", fresh.evaluate("Math.round(performance.now())"));
  }

  @AfterEach
  void close() {
    fresh.context().close();
  }

  @Test
  void staysWithinTheBudgetOnTheFirstLoad() {
    var bytes =
        finished.stream()
            .filter(request -> request.url().contains("/console/"))
            .map(Request::sizes)
            .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
            .sum();
    System.out.printf("The console's first load weighs %,d bytes.%n", bytes);

    assertThat(bytes).isBetween(1L, BUDGET_BYTES);
  }

  /// All scripts load right after the page, and not one after another.
  @Test
  void namesTheFirstViewsScriptsInThePage() {
    var scripts =
        finished.stream()
            .filter(request -> request.resourceType().equals("script"))
            .map(request -> URI.create(request.url()).getPath());

    assertThat(scripts)
        .isNotEmpty()
        .allSatisfy(script -> assertThat(first.text()).contains(script));
  }
}
