package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole story without a pointer. After each step the focus is on an element.
class ConsoleKeyboardTest {

  /// More presses of Tab than any view has stops.
  private static final int PATIENCE = 80;

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page page;

  @BeforeEach
  void open() {
    page = console.page();
  }

  @Test
  void addsEditsCopiesAndDeletesByKeyboard() {
    press("n");
    assertThat(console.name()).isFocused();
    type("Roof terrace");
    press("Tab");
    type("+44 20 7946 0093");
    press("Tab");
    type("Bookings of tables on the roof terrace in summer");
    press("Control+Enter");
    assertThat(console.toast()).containsText("Roof terrace added");
    assertFocused();

    tabTo("Roof terrace");
    press("Enter");
    assertThat(console.name()).isFocused();
    press("Tab");
    press("Tab");
    press("End");
    type(" and in spring");
    press("Control+Enter");
    assertThat(console.toast().last()).containsText("Roof terrace saved");
    assertThat(console.link("Roof terrace")).isFocused();

    tabTo("Actions for Roof terrace");
    press("Enter");
    press("ArrowDown");
    press("Enter");
    assertThat(console.toast().last()).containsText("made");
    assertFocused();

    for (var name : new String[] {"Roof terrace (copy)", "Roof terrace"}) {
      deleteByKeys(name);
    }
  }

  private void deleteByKeys(String name) {
    tabTo("Actions for " + name);
    press("Enter");
    press("ArrowUp");
    press("Enter");
    tabTo("Type " + name + " to confirm");
    type(name);
    press("Enter");
    assertThat(console.toast().last()).containsText(name + " deleted");
    assertFocused();
  }

  @Test
  void triesRingsAndOpensTheHandoffByKeyboard() {
    tabTo("Try it");
    press("Enter");
    assertThat(page.locator("h1")).isFocused();
    tabTo("What the caller says");
    type("I lost my umbrella");
    tabTo("Ring");
    press("Enter");
    assertThat(page.locator("text=Open the handoff")).isVisible();
    assertFocused();
    tabTo("Open the handoff");
    press("Enter");
    assertThat(console.dialog()).containsText("Took the call");
    press("Escape");
    assertThat(console.dialog()).hasCount(0);
    assertFocused();
    assertThat(page.locator("tr.row").first()).isVisible();
    press("j");
    assertThat(page.locator("tr.row .title:focus")).hasCount(1);
    press("Enter");
    assertThat(console.dialog()).containsText("What happened");
  }

  @Test
  void skipsToTheContentAndReturnsTheFocusWhenABoxCloses() {
    page.reload();
    assertThat(page.locator("tr.row").first()).isVisible();
    press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    press("Enter");
    assertThat(page.locator("#content")).isFocused();

    tabTo("Actions for Shop");
    press("Enter");
    press("Escape");
    assertThat(console.button("Actions for Shop")).isFocused();
    press("?");
    assertThat(console.dialog()).containsText("Keyboard shortcuts");
    press("Escape");
    assertThat(console.button("Actions for Shop")).isFocused();
  }

  /// Presses Tab until the element called `name` has the focus.
  private void tabTo(String name) {
    for (var presses = 0; presses < PATIENCE; presses++) {
      if (name.equals(focused())) {
        return;
      }
      press("Tab");
    }
    assertThat(focused()).isEqualTo(name);
  }

  /// The name of the focused element, as a screen reader says it.
  private String focused() {
    return String.valueOf(
        page.evaluate(
            """
            () => {
              const at = document.activeElement;
              const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent;
              return label.trim();
            }
            """));
  }

  private void assertFocused() {
    page.waitForCondition(
        () -> Boolean.TRUE.equals(page.evaluate("() => document.activeElement !== document.body")));
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private void type(String text) {
    page.keyboard().type(text);
  }
}
