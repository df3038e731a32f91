package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Looking into calls that went wrong, and correcting what caused that.
class ConsoleHandoffsTest {

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page page;

  @BeforeEach
  void open() throws InterruptedException {
    console.awaitLearned("Tickets");
    page = console.page();
  }

  @Test
  void changesAHandoffToTheChosenState() {
    var one = begun();
    page.navigate(console.browsing().url("handoffs/" + one.path("id").asString()));
    assertThat(console.dialog()).containsText("Finding out");
    console.button("Mark as abandoned").click();
    assertThat(console.toast()).containsText("Moved to Abandoned");
    assertThat(console.dialog().locator("header .badge")).hasText("Abandoned");
    assertThat(console.button("Mark as failed")).hasCount(0);
    assertThat(state(one)).isEqualTo("abandoned");
  }

  @Test
  void showsTheNewStateWhenSomebodyElseHasChangedIt() {
    var one = begun();
    page.navigate(console.browsing().url("handoffs/" + one.path("id").asString()));
    assertThat(console.button("Mark as failed")).isVisible();
    page.route(
        "**/v1/projects/default/handoffs/*",
        route -> {
          if (route.request().method().equals("PATCH")) {
            move(one, "abandoned");
          }
          route.resume();
        });
    console.button("Mark as failed").click();
    assertThat(console.toast()).isVisible();
    assertThat(console.dialog().locator("header .badge")).hasText("Abandoned");
    assertThat(state(one)).isEqualTo("abandoned");
  }

  @Test
  void teachesADestinationACallersWordsOnceTheyAreApproved() {
    var call = console.machine().call("{\"says\": [\"Do you have a planetarium show\"]}");
    var id = call.path("handoff_id").asString();
    console.nav("Handoffs");
    console.button("Unclassified").click();
    var said =
        page.locator(".said-row").filter(OpenConsole.containing("Do you have a planetarium show"));
    said.getByLabel("Should have been").selectOption("Tickets");
    assertThat(said.getByLabel("What it learns")).hasValue("Do you have a planetarium show");
    said.getByLabel("What it learns").fill("Is there a planetarium show");
    said.getByText("Approve").click();
    assertThat(said.locator(".badge.good")).hasText("Learned");

    assertThat(console.byName("Tickets").path("examples").toString())
        .contains("Is there a planetarium show");
    page.navigate(console.browsing().url("handoffs/" + id));
    assertThat(console.dialog()).containsText("Is there a planetarium show");
    assertThat(console.dialog().locator(".feedback .badge")).hasText("Learned");
  }

  @Test
  void teachesNothingWhenTheExampleIsRejected() {
    var call = console.machine().call("{\"says\": [\"I lost my umbrella\"]}");
    var id = call.path("handoff_id").asString();
    page.navigate(console.browsing().url("handoffs/" + id));
    console.dialog().getByLabel("Should have been").selectOption("Shop");
    console.button("Reject").click();
    assertThat(console.dialog().locator(".feedback .badge")).hasText("Not learned");
    assertThat(console.byName("Shop").path("examples").toString()).doesNotContain("umbrella");
  }

  @Test
  void opensTheRightDestinationInOneClick() {
    var _ = console.machine().call("{\"says\": [\"Do you have a tropical aquarium\"]}");
    console.nav("Handoffs");
    console.button("Unclassified").click();
    var said = page.locator(".said-row").filter(OpenConsole.containing("aquarium"));
    said.getByLabel("Should have been").selectOption("Venue hire");
    said.locator("a", new Locator.LocatorOptions().setHasText("Venue hire")).click();
    assertThat(console.name()).hasValue("Venue hire");
  }

  @Test
  void showsTheTimelineReasonsAndDataOfAHandoff() {
    var call =
        console
            .machine()
            .call(
                "{\"says\": [\"I want to bring my class\"], \"destinations\": {\"+442079460018\": \"busy\"}}");
    var id = call.path("handoff_id").asString();
    var _ = console.send("PATCH", "handoffs/" + id, "{\"data\": {\"order\": \"A-17\"}}");
    page.navigate(console.browsing().url("handoffs/" + id));
    assertThat(console.dialog().locator(".attempt").first()).containsText("Busy");
    assertThat(console.dialog().locator(".attempt").nth(1)).containsText("Took the call");
    assertThat(console.dialog().locator(".attempt").nth(1)).containsText("talked for");
    assertThat(console.dialog()).containsText("I want to bring my class");
    assertThat(console.dialog().locator("pre")).containsText("A-17");
  }

  /// A handoff of a live call.
  private static JsonNode begun() {
    var call = console.machine().call("{\"stays_open\": true}").path("sid").asString();
    return console.machine().get("/v1/projects/default/handoffs/hnd_" + call.substring(2));
  }

  private static void move(JsonNode handoff, String state) {
    var _ =
        console.send(
            "PATCH", "handoffs/" + handoff.path("id").asString(), "{\"state\": \"" + state + "\"}");
  }

  private static String state(JsonNode handoff) {
    return console
        .machine()
        .get("/v1/projects/default/handoffs/" + handoff.path("id").asString())
        .path("state")
        .asString();
  }
}
