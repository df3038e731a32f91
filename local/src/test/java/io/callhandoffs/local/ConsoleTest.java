package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.callhandoffs.local.Browsing.Look;
import io.callhandoffs.testing.Eventually;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// The console in a real browser, against the whole system.
class ConsoleTest {

  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page page;

  @BeforeEach
  void look() {
    console.makeDefault("Front desk");
    page = console.page();
    assertThat(page.locator("tr.row")).not().hasCount(0);
  }

  @Test
  void removesTheKeyFromTheAddressWhenItOpens() {
    assertThat(page.url()).isEqualTo(console.browsing().url(""));
    assertThat(page.evaluate("() => history.length")).isEqualTo(2);
    assertThat(page.evaluate("() => JSON.stringify(localStorage)")).isEqualTo("{}");
  }

  @Test
  void asksBeforeALinkSignsInToAnotherProject() {
    page.navigate("about:blank");
    page.navigate(console.browsing().url("#key=another&project=theirs"));

    assertThat(console.dialog()).containsText("Leave for the project theirs?");
    assertThat(console.dialog()).containsText("You are signed in to the project default");
    assertThat(page.locator("tr.row")).not().hasCount(0);
    console.button("Cancel").click();
    page.reload();
    assertThat(page.locator("tr.row")).not().hasCount(0);

    page.navigate("about:blank");
    page.navigate(console.browsing().url("#key=" + console.machine().key() + "&project=theirs"));
    console.button("Change project").click();
    assertThat(page.locator(".empty")).containsText("It becomes the default");
  }

  @Test
  void refusesAWrongKeyWithTheReason() {
    var stranger = console.browsing().stranger(Look.LIGHT, "en-GB");
    stranger.navigate(console.browsing().url(""));
    stranger.getByLabel("API key").fill("nothing");
    stranger.getByRole(AriaRole.BUTTON, OpenConsole.named("Sign in")).click();

    assertThat(stranger.locator(".error")).containsText("Check that it was copied whole");
    assertThat(stranger.getByLabel("API key")).isFocused();

    stranger.getByLabel("API key").fill(console.machine().key());
    stranger.getByRole(AriaRole.BUTTON, OpenConsole.named("Sign in")).click();
    assertThat(stranger.getByRole(AriaRole.HEADING, OpenConsole.named("Call Handoffs")))
        .isVisible();
    stranger.context().close();
  }

  @Test
  void listsADestinationOnceItIsAdded() {
    console.button("Add Handoff", AriaRole.LINK).click();
    page.getByLabel("Handoff destination name").fill("Group catering");
    page.getByLabel("Extension / Number").fill("+44 20 7946 0085 ext 12");
    assertThat(page.locator(".reads")).hasText("Will be dialled as +44 20 7946 0085, then 12");
    console.description().fill("Packed lunches and coffee for groups that have booked a visit");
    console.button("Add").click();

    assertThat(page.locator(".toast")).containsText("Group catering added");
    assertThat(console.row("Group catering")).containsText("+44 20 7946 0085, then 12");
    assertThat(console.link("Group catering").or(page.locator(".head a")).first()).isVisible();
    console.remove("Group catering");
  }

  @Test
  void showsErrorsWhileTheReaderTypes() {
    page.keyboard().press("n");
    page.getByLabel("Handoff destination name").fill("TICKETS");
    page.getByLabel("Extension / Number").fill("+44 909 879 0000");

    assertThat(console.error("name")).containsText("There is already a destination called");
    assertThat(console.error("number")).isVisible();
    assertThat(page.getByLabel("Extension / Number")).hasAttribute("aria-invalid", "true");
    assertThat(console.error("description")).hasCount(0);

    console.button("Add").click();
    assertThat(console.error("description")).isVisible();
    assertThat(page.getByLabel("Handoff destination name")).hasValue("TICKETS");
  }

  @Test
  void focusesADestinationInTheListOnceItIsSaved() {
    console.link("Lost property").click();
    console.description().fill("Bags, coats and telephones that were lost or found");
    page.locator("summary").filter(OpenConsole.containing("Ringing")).click();
    page.getByLabel("Ring for").fill("40");
    page.keyboard().press("Control+Enter");

    assertThat(page.locator(".toast")).containsText("Lost property saved");
    assertThat(console.row("Lost property")).containsText("Bags, coats and telephones");
    assertThat(console.link("Lost property")).isFocused();
  }

  @Test
  void savesHoursAndFallbacksInTheirOrder() {
    console.link("Venue hire").click();
    page.locator("summary").filter(OpenConsole.containing("Hours")).click();
    page.getByLabel("At certain hours").check();
    page.locator("summary").filter(OpenConsole.containing("Fallbacks")).click();
    page.getByLabel("Add one").selectOption("Shop");
    page.getByLabel("Add one").selectOption("Tickets");
    console.button("Move Tickets up").click();
    console.button("Save").click();

    assertThat(console.row("Venue hire")).containsText("Mon–Fri 09:00–17:00");
    var venue = console.byName("Venue hire");
    assertThat(venue.path("fallbacks").valueStream().map(JsonNode::asString))
        .containsExactly(
            console.byName("Tickets").path("id").asString(),
            console.byName("Shop").path("id").asString());
  }

  @Test
  void showsTheDestinationOfTriedWords() {
    console.nav("Try it");
    page.getByLabel("What the caller says").fill("I'd like to bring thirty pupils");
    console.button("Where does it go?").click();
    assertThat(page.locator("#answer")).hasText("School visits");
    assertThat(page.locator(".hops")).containsText("Rings");
    assertThat(page.locator(".ranking tbody tr").first()).containsText("School visits");
  }

  @Test
  void showsBothVersionsWhenSomebodyElseHasSaved() {
    var shop = console.byName("Shop");
    console.link("Shop").click();
    console.description().fill("Orders from our shop, and returns");
    console.patch(shop, "{\"description\": \"Books, prints and gifts\", \"ring_seconds\": 33}");
    console.button("Save").click();

    assertThat(page.locator(".notice.warn")).containsText("Somebody else has changed this");
    assertThat(page.locator(".versions")).containsText("Books, prints and gifts");
    assertThat(page.locator(".versions")).containsText("Orders from our shop, and returns");
    assertThat(console.byName("Shop").path("description").asString())
        .isEqualTo("Books, prints and gifts");

    console.button("Continue with this").click();
    console.button("Save").click();
    assertThat(page.locator(".toast")).containsText("Shop saved");
    assertThat(console.byName("Shop").path("description").asString())
        .isEqualTo("Orders from our shop, and returns");
    assertThat(console.byName("Shop").path("ring_seconds").asInt()).isEqualTo(33);
  }

  @Test
  void removesTheCopyWhenDuplicatingIsUndone() {
    console.choose("Membership", "Duplicate");
    assertThat(page.locator(".toast")).containsText("made");
    assertThat(page.locator("tr.row").filter(OpenConsole.containing("Membership"))).hasCount(2);

    console.button("Undo").click();
    assertThat(page.locator("tr.row").filter(OpenConsole.containing("Membership"))).hasCount(1);
  }

  @Test
  void restoresTheDefaultWhenChangingItIsUndone() {
    console.choose("Press office", "Make default");
    assertThat(console.row("Press office").locator(".badge.accent")).hasText("Default");
    console.button("Undo").click();
    assertThat(console.row("Front desk").locator(".badge.accent")).hasText("Default");
    assertThat(page.locator(".badge.accent")).hasCount(1);
  }

  @Test
  void asksForTheNameAndASuccessorBeforeDeletingTheDefault() {
    console.choose("Front desk", "Delete");
    var box = page.getByRole(AriaRole.DIALOG);
    assertThat(box.getByLabel("Which one takes over?")).isVisible();
    box.getByLabel("Which one takes over?").selectOption("Tickets");
    box.getByLabel("Type Front desk to confirm").fill("front");
    console.button("Delete").click();
    assertThat(box.getByRole(AriaRole.ALERT)).hasText("Type the name exactly: Front desk");

    page.keyboard().press("Escape");
    assertThat(console.row("Front desk").locator(".badge.accent")).hasText("Default");
  }

  @Test
  void searchesSortsAndWalksTheListByKeyboard() {
    page.keyboard().press("/");
    page.keyboard().type("0034");
    assertThat(page.locator("tr.row")).hasCount(1);
    assertThat(console.row("Membership")).isVisible();
    page.keyboard().press("Escape");

    console.button("Name").click();
    assertThat(page.locator("tr.row .title").first()).hasText("Venue hire");
    page.locator("h1").focus();
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator("tr.row .title").nth(1)).isFocused();
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Handoff destination name")).hasValue("Venue hire");
    page.keyboard().press("Escape");
    assertThat(console.link("Venue hire")).isFocused();
  }

  @Test
  void keepsUnsavedChangesWhenTheApiCannotBeReached() {
    console.link("Tickets").click();
    console.description().fill("Tickets and time slots");
    page.context().setOffline(true);
    console.button("Save").click();

    assertThat(page.locator(".sheet .notice.bad")).containsText("What you typed is still here");
    assertThat(console.description()).hasValue("Tickets and time slots");

    page.context().setOffline(false);
    console.button("Save").click();
    assertThat(page.locator(".toast")).containsText("Tickets saved");
  }

  @Test
  void showsTheCallAndItsHandoffWhenItRings() {
    console.nav("Try it");
    page.getByLabel("What the caller says").fill("I lost my umbrella");
    console.button("Ring").click();
    assertThat(page.locator(".badge", new Page.LocatorOptions().setHasText("Reached somebody")))
        .isVisible();
    assertThat(page.locator(".timeline")).containsText("I lost my umbrella");
    page.getByText("TwiML").first().click();
    assertThat(page.locator("details[open] pre").first()).containsText("<Gather");

    page.getByText("Open the handoff").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Lost property");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Took the call");
  }

  @Test
  void showsANewHandoffWithoutReloading() {
    console.nav("Handoffs");
    assertThat(page.locator("h1")).hasText("Handoffs");
    var before = console.machine().get("/v1/projects/default/handoffs").path("handoffs").size();
    var _ =
        console
            .machine()
            .call("{\"from\": \"+14155550142\", \"says\": [\"I want to renew my membership\"]}");

    assertThat(page.locator("tr.row")).hasCount(before + 1);
    assertThat(page.locator("tr.row").first()).containsText("+14155550142");
    page.getByLabel("State", new Page.GetByLabelOptions().setExact(true)).selectOption("failed");
    assertThat(page.locator("tr.row").filter(OpenConsole.containing("+14155550142"))).hasCount(0);
  }

  @Test
  void showsAChartAsATableWhenUnfolded() throws InterruptedException {
    var _ = console.machine().call("{\"says\": [\"I want to renew my membership\"]}");
    Eventually.holds(() ->
        console
            .machine()
            .get("/v1/projects/default/statistics")
            .toString()
            .contains(console.machine().destination("Membership")));
    console.nav("Handoffs");
    console.button("Charts").click();
    assertThat(page.locator("canvas")).hasCount(2);
    page.getByText("As a table").last().click();
    assertThat(
            page.locator("figure")
                .last()
                .locator("tbody tr", new Locator.LocatorOptions().setHasText("Membership")))
        .isVisible();
  }

  @Test
  void showsErrorsOfSettingsUntilTheyCanBeSaved() {
    console.nav("Settings");
    page.getByLabel("Country of national numbers").fill("ZZ");
    assertThat(console.error("default_region")).isVisible();
    page.getByLabel("Country of national numbers").fill("GB");
    assertThat(page.locator(".hint").filter(OpenConsole.containing("United Kingdom"))).isVisible();
    var sure = page.getByLabel("Put through from");
    sure.fill("70");
    assertThat(sure).hasAttribute("aria-invalid", "true");
    sure.fill("0,7");
    assertThat(sure).hasAttribute("aria-invalid", "false");
    sure.fill("");
    console.button("Save").click();
    assertThat(page.locator(".toast")).containsText("Settings saved");

    console.nav("Call Handoffs");
    page.keyboard().press("n");
    page.getByLabel("Extension / Number").fill("020 7946 0090");
    assertThat(page.locator(".reads")).hasText("Will be dialled as +44 20 7946 0090");
  }

  @Test
  void speaksGermanWhenTheBrowserDoes() {
    var german = console.browsing().user(Look.LIGHT, "de-DE");
    assertThat(german.locator("html")).hasAttribute("lang", "de");
    assertThat(german.locator(".head a")).containsText("hinzufügen");
    german.context().close();
  }

  @Test
  void hasTheSameTextsInAllLanguages() {
    var english = console.exports("text/en.js").path("en");
    var german = console.exports("text/de.js").path("de");

    assertThat(holes(english)).hasSizeGreaterThan(100);
    assertThat(holes(german)).isEqualTo(holes(english));
    assertThat(english.valueStream().map(JsonNode::toString)).doesNotContain("\"\"");
    assertThat(german.valueStream().map(JsonNode::toString)).doesNotContain("\"\"");
  }

  /// The placeholders of each text, by its key. Not all forms of a text need the number.
  private static Map<String, Set<String>> holes(JsonNode texts) {
    return texts
        .propertyStream()
        .collect(
            toMap(
                Map.Entry::getKey,
                text ->
                    HOLE.matcher(text.getValue().toString())
                        .results()
                        .map(hole -> hole.group(1))
                        .filter(name -> !name.equals("count"))
                        .collect(toSet())));
  }
}
