package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A Chromium, and the console in it.
final class Browsing implements AutoCloseable {

  /// Turns off what a browser does by itself.
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// Long enough even on a busy machine. Only a failing test waits for it.
  static final int PATIENCE_MILLIS = 60_000;

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final Machine machine;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  Browsing(Machine machine) {
    this.machine = machine;
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options = new BrowserType.LaunchOptions().setArgs(FLAGS).setExecutablePath(installed());
    this.browser = playwright.chromium().launch(options);
  }

  /// The browser that `scripts/browser` finds. Tests install nothing.
  private static Path installed() {
    var script =
        requireNonNull(Template.path().toAbsolutePath().getParent()).resolve("scripts/browser");
    try {
      var process = new ProcessBuilder(script.toString()).start();
      var found = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      if (found.isEmpty()) {
        throw new IllegalStateException(
            new String(process.getErrorStream().readAllBytes(), UTF_8).strip());
      }
      return Path.of(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Window and colour scheme.
  enum Look {
    LIGHT(1280, 800, ColorScheme.LIGHT),
    DARK(1280, 800, ColorScheme.DARK),
    NARROW(320, 720, ColorScheme.LIGHT),
    NARROW_DARK(390, 760, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }
  }

  /// A user who has not signed in.
  Page stranger(Look look, String locale) {
    var page = context(look, locale).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      // Refused requests are expected in some tests; what a policy blocks never is.
      if (message.text().contains("Content Security Policy")
          || message.text().contains("Trusted")) {
        complaints.add(message.text());
      }
    });
    return page;
  }

  /// A user who has followed the link that `make local` prints.
  Page user(Look look) {
    return user(look, "en-GB");
  }

  Page user(Look look, String locale) {
    return user(look, locale, "default");
  }

  Page user(Look look, String locale, String project) {
    var page = stranger(look, locale);
    page.navigate(url("#key=" + machine.key() + "&project=" + project));
    page.locator("h1").waitFor();
    return page;
  }

  String url(String path) {
    return machine.url("/console/") + path;
  }

  /// Errors in scripts, and violations of the Content-Security-Policy.
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Keeps a screenshot, for people to look at.
  static void screenshot(Page page, String name, Look look) {
    var file = SCREENSHOTS.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
    var _ = page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /// axe-core's violations of WCAG 2.2 AA, each with its element.
  @SuppressWarnings("unchecked") // What axe answers.
  static List<String> violations(Page page) {
    var _ = page.evaluate(axe());
    var found =
        (List<Map<String, Object>>)
            page.evaluate(
                """
                async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}))
                  .violations.map(({id, nodes}) => ({id, where: nodes.map(node => node.html.slice(0, 160) + " " + node.failureSummary).join("; ")}))
                """);
    return found.stream().map(one -> one.get("id") + ": " + one.get("where")).toList();
  }

  private static String axe() {
    try (var script = Browsing.class.getResourceAsStream("/axe.min.js")) {
      return new String(requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BrowserContext context(Look look, String locale) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(look.width, look.height)
            .setColorScheme(look.colours)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale(locale)
            .setTimezoneId("Europe/London"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
