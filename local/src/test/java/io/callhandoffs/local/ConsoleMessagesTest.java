package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.callhandoffs.local.Browsing.Look;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The API's messages in the reader's language.
class ConsoleMessagesTest {

  /// A message that consists only of a value.
  private static final String ONLY_A_HOLE = "{}";

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page german;

  @BeforeEach
  void open() {
    german = console.browsing().user(Look.LIGHT, "de-DE");
  }

  @AfterEach
  void leave() {
    german.context().close();
  }

  @Test
  void translatesExactlyTheApisMessages() {
    var said = ApiMessages.all();
    assertThat(said).contains("is required", "must be 1 to {} characters").hasSizeGreaterThan(100);

    var translated = translated();
    assertThat(said).filteredOn(message -> !message.equals(ONLY_A_HOLE)).isSubsetOf(translated);
    assertThat(translated).filteredOn(ApiMessages::isPredicate).isSubsetOf(said);
  }

  @Test
  void showsErrorsOfFieldsInTheReadersLanguage() {
    german.navigate(console.browsing().url("destinations/new"));
    german.locator("#name").fill("TICKETS");
    german.locator("#number").fill("+44 909 879 0000");
    assertThat(german.locator("#name-error"))
        .containsText("Es gibt schon ein Ziel namens „TICKETS“");
    assertThat(german.locator("#number-error"))
        .hasText(
            "Das ist eine Premium-Nummer; dorthin wird nie verbunden. Nehmen Sie eine gewöhnliche Nummer.");
    german.locator("#number").fill("+44 20 7946");
    assertThat(german.locator("#number-error")).containsText("Diese Nummer gibt es nicht");
    german.locator("#number").fill("+49 30 901820");
    assertThat(german.locator("#number-error"))
        .hasText(
            "Darf nicht gewählt werden: Es ist eine Nummer in DE, und das Projekt wählt nur GB; seine Wählregeln können mehr Länder nennen.");
  }

  @Test
  void showsConflictsInTheReadersLanguage() {
    var shop = console.byName("Shop").path("id").asString();
    console.patch(console.byName("Tickets"), "{\"fallbacks\": [\"" + shop + "\"]}");
    german.reload();
    german.getByLabel("Aktionen für Shop").click();
    german.locator(".menu:popover-open").getByText("Löschen").click();
    german.locator("#delete-name").fill("Shop");
    german.keyboard().press("Enter");
    assertThat(german.locator("dialog.box .notice.bad"))
        .hasText("Es ist ein Ersatzziel von \"Tickets\"; ändern Sie das zuerst");
  }

  private static List<String> translated() {
    return console
        .exports("text/api-de.js")
        .path("said")
        .valueStream()
        .map(entry -> entry.path(0).asString())
        .toList();
  }
}
