package io.callhandoffs.local;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.callhandoffs.local.Browsing.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every page and every box, in light and dark, wide and narrow: checked by axe, measured, and kept
/// as pictures for people to look at.
class ConsoleLooksTest {

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  /// A name longer than any line.
  @BeforeAll
  static void addLongName() {
    var _ =
        console.add(
            "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlüssel",
            "+44 20 7946 0098 ext 123456",
            "When somebody has lost the key to a cabin, and can say for long which one it was");
  }

  @ParameterizedTest
  @EnumSource
  void signInAndAMissingPageAreAccessibleAndFit(Look look) {
    var page = console.browsing().stranger(look, "en-GB");
    page.navigate(console.browsing().url(""));
    console.examine(page, "sign-in", look, "h1");
    page.navigate(console.browsing().url("nothing/there"));
    console.examine(page, "not-found", look, "h1");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void destinationsAndTheirPanelsAreAccessibleAndFit(Look look) {
    var page = console.browsing().user(look);
    console.examine(page, "destinations", look, "tr.row");
    press(page, "Actions for Shop");
    console.examine(page, "destination-menu", look, ".menu:popover-open");
    page.keyboard().press("Escape");
    page.keyboard().press("?");
    console.examine(page, "shortcuts", look, "dialog.box");
    open(page, "destinations/new", look, "destination-new", "#name");
    open(page, path("School visits"), look, "destination", "#name");
    page.locator("details.fold > summary").all().forEach(summary -> summary.click());
    page.getByLabel("At certain hours").check();
    page.getByLabel("Add one").selectOption("Shop");
    console.examine(page, "destination-all", look, ".order li");
    page.keyboard().press("Escape");
    console.examine(page, "discard", look, "dialog.box");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void aConflictIsAccessibleAndFits(Look look) {
    var page = console.browsing().user(look);
    page.navigate(console.browsing().url(path("Tickets")));
    page.locator("#description").fill("Tickets, as " + look + " has them");
    console.patch(
        console.byName("Tickets"),
        "{\"description\": \"As somebody else has them, not " + look + "\"}");
    press(page, "Save");
    console.examine(page, "conflict", look, ".versions");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedDeletionIsAccessibleAndFits(Look look) {
    var page = console.browsing().user(look);
    press(page, "Actions for Front desk");
    page.locator(".menu:popover-open").getByText("Delete").click();
    press(page, "Delete");
    console.examine(page, "delete", look, "dialog.box .notice");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void handoffsAndTheirPanelsAreAccessibleAndFit(Look look) {
    var _ =
        console
            .machine()
            .call(
                "{\"says\": [\"I want to bring my class\"], \"destinations\": {\"+442079460018\": \"no_answer\"}}");
    var _ = console.machine().call("{\"says\": [\"xylophone quantum bananas\"]}");
    var page = console.browsing().user(look);
    open(page, "handoffs", look, "handoffs", "tr.row");
    press(page, "Charts");
    console.examine(page, "charts", look, "canvas");
    press(page, "Unclassified");
    console.examine(page, "unclassified", look, ".said-row");
    press(page, "List");
    page.locator("tr.row .title").nth(1).click();
    console.examine(page, "handoff", look, ".timeline li");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void aTriedCallIsAccessibleAndFits(Look look) {
    var page = console.browsing().user(look);
    open(page, "try", look, "try", "#words");
    page.locator("#words").fill("I lost my umbrella");
    press(page, "Ring");
    console.examine(page, "ring", look, "text=Open the handoff");
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource
  void settingsWithAnErrorAreAccessibleAndFit(Look look) {
    var page = console.browsing().user(look);
    open(page, "settings", look, "settings", "#stopped");
    page.locator("#default_region").fill("ZZ");
    console.examine(page, "settings-wrong", look, "#default_region-error");
    page.context().close();
  }

  @Test
  void numbersAreAccessibleAndFitBeforeAndAfterTwilioIsConnected() {
    for (var look : Look.values()) {
      var page = console.browsing().user(look);
      open(page, "numbers", look, "twilio", "#account_sid");
      page.context().close();
    }
    console.connectTwilio();
    for (var look : Look.values()) {
      var page = console.browsing().user(look);
      open(page, "numbers", look, "numbers", "tr.row");
      page.locator("#country").fill("DE");
      press(page, "Search");
      console.examine(page, "numbers-found", look, ".said-row");
      press(page, "Buy: +493055526003");
      console.examine(page, "number-buy", look, "dialog.box");
      page.keyboard().press("Escape");
      press(page, "Connect: " + Museum.NUMBER);
      console.examine(page, "number-connect", look, "dialog.box .changes");
      page.context().close();
    }
  }

  private static String path(String name) {
    return "destinations/" + console.byName(name).path("id").asString();
  }

  private static void open(Page page, String path, Look look, String name, String shows) {
    page.navigate(console.browsing().url(path));
    console.examine(page, name, look, shows);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, OpenConsole.named(button)).click();
  }
}
