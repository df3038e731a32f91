package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.callhandoffs.local.Browsing.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What each view shows while it loads, when it cannot, and when there is nothing.
class ConsoleStatesTest {

  private static final String API = "**/v1/**";

  @RegisterExtension static final OpenConsole console = OpenConsole.empty();

  /// A view, and what it shows once it has loaded in an empty project.
  enum View {
    DESTINATIONS("destinations", "text=Who should callers reach?"),
    HANDOFFS("handoffs", "text=No calls yet"),
    NUMBERS("numbers", "#account_sid"),
    SETTINGS("settings", "#stopped");

    private final String path;
    private final String content;

    View(String path, String content) {
      this.path = path;
      this.content = content;
    }
  }

  private Page page;

  @BeforeEach
  void open() {
    page = console.page();
  }

  @ParameterizedTest
  @EnumSource
  void showsAnErrorWhenTheApiFailsAndTriesAgain(View view) {
    page.route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    page.navigate(console.browsing().url(view.path));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This could not be loaded");
    Browsing.screenshot(page, "failed-" + view.path, Look.LIGHT);
    page.unrouteAll();
    console.button("Try again").click();
    assertThat(page.locator(view.content).first()).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void showsOfflineWhenTheApiCannotBeReachedAndTriesAgain(View view) {
    page.route(API, Route::abort);
    page.navigate(console.browsing().url(view.path));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are offline");
    assertThat(page.locator(".banner")).containsText("The API cannot be reached");
    Browsing.screenshot(page, "offline-" + view.path, Look.LIGHT);
    page.unrouteAll();
    console.button("Try again").click();
    assertThat(page.locator(view.content).first()).isVisible();
    assertThat(page.locator(".banner")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource
  void showsAPlaceholderUntilTheApiHasAnswered(View view) {
    var held = HeldRequests.hold(page, API);
    page.navigate(console.browsing().url(view.path));
    assertThat(page.getByLabel("Loading")).isVisible();
    Browsing.screenshot(page, "loading-" + view.path, Look.LIGHT);
    held.release();
    assertThat(page.locator(view.content).first()).isVisible();
    assertThat(page.getByLabel("Loading")).hasCount(0);
  }

  @Test
  void makesTheFirstDestinationOfAnEmptyProjectTheDefault() {
    assertThat(page.locator(".empty")).containsText("It becomes the default");
    Browsing.screenshot(page, "empty-destinations", Look.LIGHT);
    console.button("Add Handoff", AriaRole.LINK).click();
    console.name().fill("Reception");
    console.number().fill("+44 20 7946 0001");
    console.description().fill("Anything that somebody at the door can help with");
    console.button("Add").click();
    assertThat(console.row("Reception").locator(".badge.accent")).hasText("Default");
  }

  @Test
  void requiresWordsToTryAndKeepsThemWhenThatFails() {
    console.nav("Try it");
    assertThat(console.button("Where does it go?")).isDisabled();
    page.getByLabel("What the caller says").fill("Hello?");
    page.route("**/routes/resolve", Route::abort);
    console.button("Where does it go?").click();
    assertThat(page.locator(".notice.bad")).containsText("The API did not answer");
    assertThat(page.getByLabel("What the caller says")).hasValue("Hello?");
    page.unrouteAll();
    console.button("Where does it go?").click();
    assertThat(page.locator("#answer")).isVisible();
  }

  @Test
  void showsAnErrorInsteadOfNoCallsWhenLoadingFails() {
    var _ = console.add("Reception", "+44 20 7946 0001", "Anything at the door");
    page.route(
        "**/statistics?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    page.reload();
    assertThat(console.row("Reception")).containsText("Could not be loaded");
    page.unrouteAll();
    page.reload();
    assertThat(console.row("Reception")).containsText("Not rung in the last seven days");
  }

  @Test
  void showsAWholeCallThatEndedWhileAnotherViewWasOpen() {
    // The museum's number rings the default project, whichever project is shown.
    var _ =
        console
            .machine()
            .send(
                "POST",
                "/v1/projects/default/destinations",
                "{'name': 'Reception', 'number': '+442079460001', 'description': 'Anything'}");
    console.nav("Try it");
    page.getByLabel("What the caller says").fill("Is somebody there?");
    var held = HeldRequests.hold(page, "**/local/calls");
    console.button("Ring").click();
    assertThat(console.button("Ring")).hasAttribute("aria-busy", "true");
    held.await();
    console.nav("Settings");
    var _ = page.waitForResponse("**/local/calls", held::release);
    console.nav("Try it");
    assertThat(page.locator("text=Open the handoff")).isVisible();
    assertThat(console.button("Ring")).hasAttribute("aria-busy", "false");
  }
}
