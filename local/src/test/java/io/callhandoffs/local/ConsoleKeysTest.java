package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.callhandoffs.testing.http.LocalJson;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// API keys in the browser, and what they open.
class ConsoleKeysTest {

  @RegisterExtension static final OpenConsole console = new OpenConsole("none");

  private Page page;

  @BeforeEach
  void open() {
    page = console.page();
    console.nav("Settings");
  }

  @Test
  void makesAKeyThatIsShownOnceAndRevokesIt() {
    console.button("New API key").click();
    console.button("Make it").click();
    assertThat(console.error("name")).isVisible();
    page.getByLabel("Name").fill("agency");
    page.locator("[id='destinations:read']").check();
    page.locator("[id='project:read']").check();
    page.getByLabel("Valid").selectOption("30");
    console.button("Make it").click();

    var key = console.dialog().locator(".key").textContent();
    assertThat(opens(key, "/destinations")).isEqualTo(200);
    assertThat(opens(key, "/handoffs")).isEqualTo(403);
    console.button("I have kept it").click();
    assertThat(page.locator("ch-api-keys")).containsText("project:read, destinations:read");
    assertThat(page.content()).doesNotContain(key);

    console.button("Revoke agency").click();
    console.button("Revoke").click();
    assertThat(console.toast()).containsText("revoked");
    assertThat(page.locator("ch-api-keys")).containsText("None yet");
  }

  private static int opens(String key, String path) {
    var url = console.machine().url("/v1/projects/default" + path);
    return console
        .machine()
        .send(HttpRequest.newBuilder(url).header("x-api-key", key).GET())
        .statusCode();
  }

  /// Whoever may not see keys does not see that there are any.
  @Test
  void showsNoKeysToWhomTheyDoNotConcern() {
    var made =
        console.send("POST", "api-keys", "{\"name\": \"viewer\", \"scopes\": [\"project:read\"]}");
    var key = LocalJson.read(made.body()).path("key").asString();
    page.evaluate("key => sessionStorage.setItem('api-key', key)", key);
    page.reload();

    assertThat(page.locator("h1")).hasText("Settings");
    assertThat(page.getByLabel("Greeting")).isVisible();
    assertThat(console.button("New API key")).isHidden();
  }
}
