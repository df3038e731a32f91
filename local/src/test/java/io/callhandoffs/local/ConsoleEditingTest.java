package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.callhandoffs.local.Browsing.Look;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Editing: warnings, conflicts with others, and unsaved changes.
class ConsoleEditingTest {

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page page;

  @BeforeEach
  void open() {
    page = console.page();
  }

  @Test
  void warnsWhileADescriptionReadsLikeAnother() {
    console.button("Add Handoff", AriaRole.LINK).click();
    console.description().fill("When somebody wants to bring a class or a school group of pupils");
    assertThat(page.locator(".advice")).containsText("This reads much like “School visits”");

    console.description().fill("Volunteers who would like to help in the garden at weekends");
    assertThat(page.locator(".advice")).hasCount(0);
  }

  @Test
  void deletesADestinationOnceItsNameIsTyped() {
    var _ = console.add("Ice rink", "+44 20 7946 0095", "Skates and times of the winter ice rink");
    page.reload();
    console.choose("Ice rink", "Delete");
    console.dialog().getByLabel("Type Ice rink to confirm").fill("Ice rink");
    page.keyboard().press("Enter");
    assertThat(console.toast()).containsText("Ice rink deleted");
    assertThat(console.row("Ice rink")).hasCount(0);
    assertThat(page.locator("h1")).isFocused();
  }

  @Test
  void deletesTheDefaultOnceASuccessorIsChosen() {
    var desk = console.byName("Front desk").path("id").asString();
    var _ = console.add("Night desk", "+44 20 7946 0096", "Anything at all once it is dark");
    console.makeDefault("Night desk");
    page.reload();
    console.choose("Night desk", "Delete");
    console.dialog().getByLabel("Type Night desk to confirm").fill("Night desk");
    console.dialog().getByText("Delete", exactly()).click();
    assertThat(console.dialog().getByRole(AriaRole.ALERT)).hasText("Choose which one takes over.");

    console.dialog().getByLabel("Which one takes over?").selectOption("Front desk");
    console.dialog().getByText("Delete", exactly()).click();
    assertThat(console.row("Night desk")).hasCount(0);
    assertThat(console.row("Front desk").locator(".badge.accent")).hasText("Default");
    assertThat(console.byName("Front desk").path("id").asString()).isEqualTo(desk);
  }

  @Test
  void savesFallbacksInOrderAfterDraggingAndKeyboard() {
    console.link("Membership").click();
    console.unfold("Fallbacks");
    for (var name : List.of("Shop", "Tickets", "Press office")) {
      page.getByLabel("Add one").selectOption(name);
    }
    page.locator(".order li").nth(2).dragTo(page.locator(".order li").first());
    assertThat(page.locator(".order li")).containsText(new String[] {"Press", "Shop", "Tickets"});

    console.button("Move Tickets up").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".order li")).containsText(new String[] {"Press", "Tickets", "Shop"});
    assertThat(console.button("Move Tickets up")).isFocused();
    assertThat(page.locator("ch-order-list [role=status]")).hasText("Tickets is number 2 now");
    page.keyboard().press("Enter");
    assertThat(page.locator(".order li")).containsText(new String[] {"Tickets", "Press", "Shop"});
    assertThat(console.button("Move Tickets down")).isFocused();

    console.button("Remove Press office").click();
    console.button("Save").click();
    assertThat(console.toast()).containsText("Membership saved");
    assertThat(console.byName("Membership").path("fallbacks").valueStream().map(JsonNode::asString))
        .containsExactly(id("Tickets"), id("Shop"));
  }

  @Test
  void mergesWhenTwoPeopleChangeDifferentFields() {
    var other = console.browsing().user(Look.LIGHT);
    other.navigate(console.browsing().url("destinations/" + id("Press office")));
    other.locator("#description").fill("Journalists: interviews, images, statements and filming");
    console.link("Press office").click();
    console.number().fill("+44 20 7946 0067");
    other.getByRole(AriaRole.BUTTON, OpenConsole.named("Save")).click();
    assertThat(other.locator(".toast")).containsText("Press office saved");
    other.context().close();

    console.button("Save").click();
    assertThat(page.locator(".notice.warn")).containsText("Both changes fit together");
    assertThat(page.locator(".sheet")).containsText("Their changes to Description are taken over");
    console.button("Continue with this").click();
    assertThat(console.name()).isFocused();
    console.button("Save").click();
    assertThat(console.toast()).containsText("Press office saved");
    var saved = console.byName("Press office");
    assertThat(saved.path("dialled_as").asString()).isEqualTo("+44 20 7946 0067");
    assertThat(saved.path("description").asString()).contains("filming");
  }

  @Test
  void keepsUnsavedChangesUntilTheyAreDiscarded() {
    console.link("Venue hire").click();
    console.description().fill("Weddings and dinners in the great hall");
    page.goBack();
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    page.goForward();
    assertThat(console.description()).hasValue("Weddings and dinners in the great hall");

    console.button("Cancel").click();
    console.dialog().getByText("Discard", exactly()).click();
    assertThat(console.link("Venue hire")).isFocused();
    console.link("Venue hire").click();
    assertThat(console.description()).not().hasValue("Weddings and dinners in the great hall");
  }

  @Test
  void keepsUnsavedSettingsWhileAnotherViewIsOpen() {
    console.nav("Settings");
    page.getByLabel("Greeting").fill("Good morning. What is it about?");
    console.nav("Handoffs");
    console.nav("Settings");
    assertThat(page.getByLabel("Greeting")).hasValue("Good morning. What is it about?");

    var _ = console.send("PATCH", "", "{\"greeting\": \"Somebody else's greeting. Yes?\"}");
    console.nav("Handoffs");
    console.nav("Settings");
    console.button("Save").click();
    assertThat(page.locator(".saver .error")).containsText("Somebody else has changed");
    assertThat(page.getByLabel("Greeting")).hasValue("Good morning. What is it about?");
    assertThat(console.machine().get("/v1/projects/default").path("greeting").asString())
        .isEqualTo("Somebody else's greeting. Yes?");
  }

  @Test
  void savesAThresholdOnlyBetweenZeroAndOne() {
    console.nav("Settings");
    page.getByLabel("Put through from").fill("1.7");
    assertThat(page.locator(".error")).isVisible();
    page.getByLabel("Put through from").fill("0.6");
    assertThat(page.locator(".error")).hasCount(0);
    console.button("Save").click();
    assertThat(console.toast()).containsText("Settings saved");
    assertThat(page.getByLabel("Put through from")).isFocused();
    assertThat(
            console.machine().get("/v1/projects/default").path("routing").path("sure").asDouble())
        .isEqualTo(0.6);
  }

  @Test
  void savesHowDestinationsAreChecked() {
    console.nav("Settings");
    page.getByLabel("Check all destinations").selectOption("15");
    page.getByLabel("Call their lines").selectOption("answer");
    page.getByLabel("No calls from").fill("25:00");
    assertThat(page.locator(".error")).isVisible();
    page.getByLabel("No calls from").fill("20:00");
    page.getByLabel("Time zone").fill("Europe/London");
    assertThat(page.locator(".error")).hasCount(0);
    console.button("Save").click();
    assertThat(console.toast()).containsText("Settings saved");
    var checks = console.machine().get("/v1/projects/default").path("checks");
    assertThat(checks.toString())
        .contains("\"every_minutes\":15", "\"dial\":\"answer\"", "\"from\":\"20:00\"");

    page.getByLabel("Call their lines").selectOption("never");
    console.button("Save").click();
    assertThat(page.getByLabel("Call their lines")).hasValue("never");
  }

  @Test
  void showsThatADestinationFailsAndHasItChecked() {
    console.choose("Shop", "Check now");
    assertThat(console.toast()).containsText("Shop works");
    page.route(
        "**/v1/projects/default/destinations/*",
        route -> {
          var failing =
              route
                  .fetch()
                  .text()
                  .replaceAll(
                      "\"health\":\\{\"state\":\"\\w+\"(.*?)\"why\":\\[]",
                      "\"health\":{\"state\":\"failing\"$1\"why\":[\"Nobody answered.\"]");
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(200)
                  .setContentType("application/json")
                  .setBody(failing));
        });
    console.link("Shop").click();
    assertThat(page.locator(".sheet .notice.bad")).containsText("It does not work");
    assertThat(page.locator(".sheet .notice.bad")).containsText("Nobody answered.");
    page.unrouteAll();
  }

  @Test
  void showsWhenTheWebhookWasDisabled() {
    var _ =
        console.send("PATCH", "", "{\"event_webhook\": {\"url\": \"https://example.com/hook\"}}");
    console.nav("Settings");
    assertThat(page.locator("text=https://example.com/hook")).isVisible();
    assertThat(page.locator("text=Messages are sent")).isVisible();

    page.route(
        "**/v1/projects/default",
        route -> {
          var answer = route.fetch();
          var givenUp =
              answer
                  .text()
                  .replace("\"disabled_at\":null", "\"disabled_at\":\"2026-11-20T10:00:00Z\"");
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(200)
                  .setContentType("application/json")
                  .setBody(givenUp));
        });
    page.reload();
    assertThat(page.locator(".notice.bad")).containsText("Given up at 20 Nov 2026");
    page.unrouteAll();
    var _ = console.send("PATCH", "", "{\"event_webhook\": null}");
  }

  @Test
  void showsAWarningOnceADestinationThatReadsLikeAnotherIsLearned() throws InterruptedException {
    var like = "Classes, school groups and teachers who want a workshop";
    var _ = console.add("Classes", "+44 20 7946 0097", like);
    console.awaitLearned("Classes");
    page.reload();
    console.link("Classes").click();
    assertThat(page.locator(".sheet .notice.warn")).containsText("Reads like School visits");
    page.keyboard().press("Escape");
    console.remove("Classes");
  }

  private static String id(String name) {
    return console.byName(name).path("id").asString();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
