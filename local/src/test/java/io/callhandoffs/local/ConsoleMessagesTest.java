package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.callhandoffs.local.Browsing.Look;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the API says, in the language of whoever reads it.
class ConsoleMessagesTest {

  private static final String GERMAN = "functions/console/src/main/web/text/api-de.js";

  /// `["English", "German"],`
  private static final Pattern ENTRY =
      Pattern.compile("^  \\[(\".*\"), \"(?:[^\"\\\\]|\\\\.)*\"\\],$", Pattern.MULTILINE);

  /// A message that is nothing but what is put in.
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
  void allThatTheApiSaysIsInGermanAndNothingElse() throws IOException {
    var said = ApiMessages.all();
    assertThat(said).contains("is required", "must be 1 to {} characters").hasSizeGreaterThan(100);

    var translated = translated();
    assertThat(said).filteredOn(message -> !message.equals(ONLY_A_HOLE)).isSubsetOf(translated);
    assertThat(translated).filteredOn(ApiMessages::isPredicate).isSubsetOf(said);
  }

  @Test
  void tellsWhatIsWrongInTheReadersLanguage() {
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
  void tellsConflictsInTheReadersLanguage() {
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

  private static Set<String> translated() throws IOException {
    var root = requireNonNull(Template.path().toAbsolutePath().getParent());
    return ENTRY
        .matcher(Files.readString(root.resolve(GERMAN)))
        .results()
        .map(entry -> LocalJson.read(entry.group(1)).asString())
        .collect(toSet());
  }
}
