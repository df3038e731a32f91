package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.callhandoffs.local.Browsing.Look;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/// The console in a real browser, with a signed-in user, against the whole system: one system for a
/// test class, a page for each test.
///
/// ```java
/// @RegisterExtension static final OpenConsole console = new OpenConsole("museum");
/// ```
final class OpenConsole
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private final String seed;
  private final boolean hasProjectForEachTest;
  private String project = "default";
  private int tests;
  private @Nullable Machine machine;
  private @Nullable Browsing browsing;
  private @Nullable Page page;

  /// @param seed what the system starts with: `museum` or `none`
  OpenConsole(String seed) {
    this(seed, false);
  }

  private OpenConsole(String seed, boolean hasProjectForEachTest) {
    this.seed = seed;
    this.hasProjectForEachTest = hasProjectForEachTest;
  }

  /// Gives each test an empty project of its own.
  static OpenConsole empty() {
    return new OpenConsole("none", true);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    machine = Machine.start("memory", seed);
    browsing = new Browsing(machine);
    PlaywrightAssertions.setDefaultAssertionTimeout(Browsing.PATIENCE_MILLIS);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (hasProjectForEachTest) {
      tests++;
      project = "test-" + tests;
    }
    page = browsing().user(Look.LIGHT, "en-GB", project);
    assertThat(button("Add Handoff", AriaRole.LINK)).isVisible();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    page().context().close();
    assertThat(browsing().complaints()).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browsing().close();
    machine().close();
  }

  Machine machine() {
    return requireNonNull(machine);
  }

  Browsing browsing() {
    return requireNonNull(browsing);
  }

  Page page() {
    return requireNonNull(page);
  }

  /// Opens a view by the navigation.
  void nav(String name) {
    page()
        .getByRole(AriaRole.NAVIGATION)
        .getByText(name, new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page().locator("h1")).hasText(name);
  }

  Locator button(String name) {
    return button(name, AriaRole.BUTTON);
  }

  Locator button(String name, AriaRole role) {
    return page().getByRole(role, named(name));
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /// The row of a list whose title is `name`.
  Locator row(String name) {
    return page()
        .locator("tr.row")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page()
                        .locator("a.title", new Page.LocatorOptions().setHasText(exactly(name)))));
  }

  /// The link that opens the destination called `name`.
  Locator link(String name) {
    return page()
        .locator("tr.row")
        .locator("a.title", new Locator.LocatorOptions().setHasText(exactly(name)));
  }

  private static Pattern exactly(String name) {
    return Pattern.compile("^" + name.replaceAll("[^\\w ]", "\\\\$0") + "$");
  }

  /// Chooses from the menu of a destination's row.
  void choose(String name, String action) {
    button("Actions for " + name).click();
    row(name)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action).setExact(true))
        .click();
  }

  /// Unfolds a part of the panel.
  void unfold(String title) {
    page().locator("summary").filter(containing(title)).click();
  }

  Locator name() {
    return page().getByLabel("Handoff destination name");
  }

  Locator number() {
    return page().getByLabel("Extension / Number");
  }

  Locator description() {
    return page().getByLabel("Description", new Page.GetByLabelOptions().setExact(true));
  }

  Locator error(String field) {
    return page().locator("#" + field + "-error");
  }

  Locator toast() {
    return page().locator(".toast");
  }

  /// The box or panel that was opened last.
  Locator dialog() {
    return page().getByRole(AriaRole.DIALOG).last();
  }

  /// The exports of one of the console's modules, run in a browser.
  JsonNode exports(String module) {
    var blank = page().context().newPage();
    var exported =
        blank.evaluate(
            "async (source) => JSON.stringify(await import(source))",
            "data:text/javascript;base64," + Base64.getEncoder().encodeToString(source(module)));
    blank.close();
    return LocalJson.read(String.valueOf(exported));
  }

  private static byte[] source(String module) {
    var root = requireNonNull(Template.path().toAbsolutePath().getParent());
    try {
      return Files.readAllBytes(root.resolve("functions/console/src/main/web").resolve(module));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a destination through the API.
  JsonNode add(String name, String number, String description) {
    return LocalJson.read(
        send(
                "POST",
                "destinations",
                LocalJson.write(Map.of("name", name, "number", number, "description", description)))
            .body());
  }

  /// A destination as the API shows it.
  JsonNode byName(String name) {
    return machine()
        .get(api("destinations?limit=100"))
        .path("destinations")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Waits until a destination is known as it is now.
  void awaitLearned(String name) throws InterruptedException {
    Eventually.holds(() -> byName(name).path("understood_by").asString().equals("meaning"));
  }

  /// Changes a destination behind the reader's back.
  void patch(JsonNode destination, String change) {
    var _ = send("PATCH", "destinations/" + destination.path("id").asString(), change);
  }

  void makeDefault(String name) {
    var id = byName(name).path("id").asString();
    var _ = send("PUT", "default-destination", "{\"id\": \"" + id + "\"}");
  }

  void remove(String name) {
    var _ = send("DELETE", "destinations/" + byName(name).path("id").asString(), "");
  }

  /// Connects the local Twilio's account.
  void connectTwilio() {
    var twilio = machine().stack().credentials().twilio();
    var _ =
        send(
            "PUT",
            "twilio",
            LocalJson.write(Map.of("account_sid", twilio.sid(), "auth_token", twilio.token())));
  }

  /// The API's path of something in the project.
  private String api(String path) {
    return "/v1/projects/" + project + (path.isEmpty() ? "" : "/") + path;
  }

  /// Sends a request to the API, and requires success.
  HttpResponse<String> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(machine().url(api(path)))
            .header("x-api-key", machine().key())
            .header("content-type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    var response = machine().send(request);
    assertThat(response.statusCode()).as(response.body()).isLessThan(300);
    return response;
  }

  /// Takes a screenshot of a page once it `shows` something, and requires that it is accessible and
  /// no wider than the window.
  void examine(Page user, String name, Look look, String shows) {
    user.locator(shows).first().waitFor();
    Browsing.screenshot(user, name, look);
    assertThat(Browsing.violations(user)).as(name + " " + look).isEmpty();
    assertThat(user.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        .as(name + " must not scroll sideways")
        .isEqualTo(0);
  }
}
