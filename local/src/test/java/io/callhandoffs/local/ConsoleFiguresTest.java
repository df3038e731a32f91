package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.callhandoffs.testing.Eventually;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the console says of numbers.
class ConsoleFiguresTest {

  /// More than the console asks for at once.
  private static final int CALLS = 56;

  private static final int UNANSWERED = 6;

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page page;

  /// Six callers whom nobody answers at the shop, and others who reach the front desk.
  @BeforeAll
  static void ring() throws InterruptedException {
    for (int call = 0; call < CALLS; call++) {
      var words =
          call < UNANSWERED ? "The poster I ordered is damaged" : "Can I speak to somebody?";
      var _ =
          console
              .machine()
              .call(
                  "{\"says\": [\"%s\"], \"from\": \"+141555501%02d\", \"destinations\": {\"+442079460047\": \"no_answer\"}}"
                      .formatted(words, call));
    }
    Eventually.holds(() ->
        console
                .machine()
                .get("/v1/projects/default/statistics")
                .path("total")
                .path("handoffs")
                .path("states")
                .path("completed")
                .asInt(0)
            == CALLS);
  }

  @BeforeEach
  void open() {
    page = console.page();
  }

  @Test
  void showsTheLineThatNobodyAnswersAsDeadAndTheOtherAsWell() {
    assertThat(console.row("Shop")).containsText("0% of 6");
    assertThat(console.row("Front desk")).containsText("100% of " + CALLS);
    assertThat(console.row("Membership")).containsText("Not rung in the last seven days");
  }

  @Test
  void saysThatThereAreMoreHandoffsAndShowsThem() {
    console.nav("Handoffs");
    assertThat(page.locator(".count")).containsText("The latest 50 of " + CALLS + " handoffs");
    assertThat(page.locator("tr.row")).hasCount(50);

    console.button("Show older ones").click();

    assertThat(page.locator("tr.row")).hasCount(CALLS);
    assertThat(page.locator(".count")).containsText(CALLS + " handoffs");
    assertThat(console.button("Show older ones")).hasCount(0);
  }

  @Test
  void findsTheCallsOfTheLineThatNobodyAnswers() {
    console.nav("Handoffs");
    page.getByLabel("Destination", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Shop");

    assertThat(page.locator("tr.row")).hasCount(UNANSWERED);
    assertThat(page.locator("tr.row").first()).containsText("Front desk");
  }

  @Test
  void findsACallByItsCallerAndByWhatWasSaid() {
    console.nav("Handoffs");
    var search = page.getByLabel("What was said, a number, or a call SID");
    search.fill("+1 415 555 0103");
    search.press("Enter");
    assertThat(page.locator("tr.row")).hasCount(1);
    assertThat(page.locator("tr.row").first()).containsText("+14155550103");

    search.fill("POSTER i ordered");
    search.press("Enter");
    assertThat(page.locator("tr.row")).hasCount(UNANSWERED);

    search.fill("planetarium");
    search.press("Enter");
    assertThat(page.locator(".empty")).containsText("Nothing fits these filters");
  }

  @Test
  void chartsOfADayAreByTheHourAndAddUp() {
    console.nav("Handoffs");
    page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Last 24 hours");
    console.button("Charts").click();
    assertThat(page.getByRole(AriaRole.HEADING, OpenConsole.named("By hour"))).isVisible();
    page.getByText("As a table").first().click();
    page.getByText("As a table").last().click();

    var hours = page.locator("figure").first().locator("tbody tr");
    assertThat(hours.count()).isBetween(24, 25);
    assertThat(
            hours.locator("td:nth-child(2)").allTextContents().stream()
                .mapToInt(Integer::parseInt)
                .sum())
        .isEqualTo(CALLS);
    var shop = page.locator("figure").last().locator("tr", having("Shop"));
    assertThat(shop.locator("td")).hasText(new String[] {"0", "6"});
  }

  private static Locator.LocatorOptions having(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
