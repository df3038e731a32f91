package io.callhandoffs.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.callhandoffs.testing.Eventually;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Connecting Twilio and numbers in the browser, against the local Twilio.
class ConsoleNumbersTest {

  @RegisterExtension static final OpenConsole console = new OpenConsole("museum");

  private Page page;

  @BeforeEach
  void open() {
    page = console.page();
    console.nav("Twilio and numbers");
  }

  @AfterEach
  void disconnect() {
    var status = console.machine().get("/v1/projects/default/twilio");
    if (status.has("account_sid")) {
      var _ = console.send("DELETE", "twilio?force=true", "");
    }
  }

  @Test
  void connectsAnAccountWithAValidSidAndNeverShowsItsToken() {
    var twilio = console.machine().stack().credentials().twilio();
    page.getByLabel("Account SID").fill("AC1");
    page.getByLabel("Auth token").fill(twilio.token());
    console.button("Connect").click();
    assertThat(console.error("account_sid")).isVisible();
    assertThat(page.getByLabel("Account SID")).isFocused();
    assertThat(page.getByLabel("Auth token")).hasValue(twilio.token());

    page.getByLabel("Account SID").fill(twilio.sid());
    console.button("Connect").click();
    assertThat(console.toast()).containsText("Twilio is connected");
    assertThat(page.locator(".account")).containsText(twilio.sid());
    assertThat(page.locator(".account .badge")).hasText("Active");
    assertThat(page.content()).doesNotContain(twilio.token());

    page.locator(".account").getByText("Disconnect").click();
    console.dialog().getByText("Disconnect", exactly()).click();
    assertThat(console.toast().last()).containsText("Twilio is disconnected");
    assertThat(page.getByLabel("Account SID")).isVisible();
  }

  @Test
  void showsChangesBeforeConnectingANumberAndRestoresThemAfterwards() {
    connected();
    assertThat(number(Museum.NUMBER)).containsText("Used elsewhere");
    var before = voiceUrl();
    console.button("Connect: " + Museum.NUMBER).click();
    assertThat(console.dialog()).containsText("A call comes in");
    assertThat(console.dialog().locator("del").first()).hasText(before);
    assertThat(voiceUrl()).isEqualTo(before);
    var after = console.dialog().locator("ins").first().textContent();
    console.dialog().getByText("Connect", exactly()).click();

    assertThat(number(Museum.NUMBER)).containsText("Rings here");
    assertThat(voiceUrl()).isEqualTo(after);

    console.button("Disconnect: " + Museum.NUMBER).click();
    assertThat(console.dialog().locator("ins").first()).hasText(before);
    console.dialog().getByText("Disconnect", exactly()).click();
    assertThat(number(Museum.NUMBER)).containsText("Used elsewhere");
    assertThat(voiceUrl()).isEqualTo(before);
  }

  @Test
  void showsDriftBeforeRepairingIt() {
    connected();
    console.button("Connect: " + Museum.NUMBER).click();
    console.dialog().getByText("Connect", exactly()).click();
    assertThat(number(Museum.NUMBER)).containsText("Connected");

    configure(Map.of("VoiceUrl", "https://elsewhere.example.com/voice"));
    page.reload();
    assertThat(number(Museum.NUMBER)).containsText("Somebody changed it at Twilio");
    console.button("Repair: " + Museum.NUMBER).click();
    assertThat(console.dialog().locator("del")).hasText("https://elsewhere.example.com/voice");
    console.dialog().getByText("Repair", exactly()).click();
    assertThat(number(Museum.NUMBER)).containsText("Rings here");
    assertThat(voiceUrl()).contains("/voice/call");
  }

  @Test
  void showsWhichNumberFailsAndWhatToDo() throws Exception {
    connected();
    console.button("Connect: " + Museum.NUMBER).click();
    console.dialog().getByText("Connect", exactly()).click();
    assertThat(number(Museum.NUMBER)).containsText("Connected");
    becomes("healthy");
    configure(Map.of("VoiceUrl", "https://elsewhere.example.com/voice"));
    var _ = console.send("POST", "checks", "");
    becomes("degraded");

    page.reload();
    assertThat(number(Museum.NUMBER)).containsText("May not work");
    assertThat(number(Museum.NUMBER)).containsText("Its callers do not reach us");
  }

  private static void becomes(String state) throws InterruptedException {
    var _ =
        Eventually.value(
            () -> console.machine().get("/v1/projects/default/checks").path("numbers").path(0),
            known -> known.path("state").asString().equals(state));
  }

  @Test
  void asksBeforeDisconnectingOverwritesDrift() {
    connected();
    console.button("Connect: " + Museum.NUMBER).click();
    console.dialog().getByText("Connect", exactly()).click();
    assertThat(number(Museum.NUMBER)).containsText("Connected");
    configure(Map.of("VoiceUrl", "https://elsewhere.example.com/voice"));
    page.reload();

    page.locator(".account").getByText("Disconnect").click();
    assertThat(console.dialog()).containsText("https://elsewhere.example.com/voice");
    console.dialog().getByText("Disconnect", exactly()).click();
    assertThat(console.dialog().locator(".notice.bad")).containsText("changed");
    page.getByLabel("Put back what it was before").check();
    console.dialog().getByText("Disconnect", exactly()).click();
    assertThat(page.getByLabel("Account SID")).isVisible();
  }

  @Test
  void buysANumberOnceItsRequirementsAreMet() {
    connected();
    console.button("Search").click();
    assertThat(console.error("country")).isVisible();
    page.locator("#country").fill("de");
    console.button("Search").click();
    assertThat(page.locator(".said-row").first()).containsText("Needs an address in Germany");
    console.button("Buy: +493055526005").click();
    console.dialog().getByText("Buy", exactly()).click();
    assertThat(console.error("address_sid")).containsText("Is required in that country");
    page.getByLabel("SID of the address").fill("AD1");
    console.dialog().getByText("Buy", exactly()).click();
    assertThat(console.error("address_sid")).isVisible();
    page.keyboard().press("Escape");

    page.locator("#country").fill("GB");
    page.locator("#locality").fill("London");
    console.button("Search").click();
    console.button("Buy: +442079460107").click();
    assertThat(console.dialog()).containsText("Twilio charges your account");
    console.dialog().getByText("Buy", exactly()).click();
    assertThat(console.toast()).containsText("+442079460107 is yours");
    assertThat(number("+442079460107")).containsText("Rings here");
    var call =
        console
            .machine()
            .call("{\"to\": \"+442079460107\", \"says\": [\"I want to bring my class\"]}");
    assertThat(call.path("reached").asString("")).isEqualTo("+442079460018");
  }

  @Test
  void reportsAPurchaseAfterItsBoxWasClosed() {
    connected();
    page.locator("#country").fill("GB");
    console.button("Search").click();
    console.button("Buy: +442079460109").click();
    var held = HeldRequests.hold(page, "**/v1/projects/default/numbers");
    console.dialog().getByText("Buy", exactly()).click();
    held.await();
    page.keyboard().press("Escape");
    console.nav("Settings");
    held.release();
    assertThat(console.toast()).containsText("+442079460109 is yours");
    console.nav("Twilio and numbers");
    assertThat(number("+442079460109")).containsText("Rings here");
  }

  @Test
  void explainsWhenTheKeyMayNotBuy() {
    connected();
    page.route(
        "**/v1/projects/default/numbers/available*",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setStatus(403)
                    .setContentType("application/problem+json")
                    .setBody(
                        "{\"title\": \"Forbidden\", \"status\": 403, \"detail\": \"Your key may not\"}")));
    page.locator("#country").fill("GB");
    console.button("Search").click();
    assertThat(page.locator(".search-numbers .notice.bad")).hasText("Your key may not");
  }

  private void connected() {
    console.connectTwilio();
    page.reload();
    assertThat(page.locator(".account")).isVisible();
  }

  private Locator number(String e164) {
    return page.locator("tr.row").filter(OpenConsole.containing(e164));
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static void configure(Map<String, String> settings) {
    var telephony = console.machine().stack().telephony();
    var account = console.machine().stack().credentials().twilio().sid();
    telephony.twilio().configure(account, museum().path("sid").asString(), settings);
  }

  private static String voiceUrl() {
    var telephony = console.machine().stack().telephony();
    return String.valueOf(telephony.twilio().rung(Museum.NUMBER).orElseThrow().get("voice_url"));
  }

  private static JsonNode museum() {
    return console
        .machine()
        .get("/v1/projects/default/numbers")
        .path("numbers")
        .valueStream()
        .filter(one -> one.path("phone_number").asString().equals(Museum.NUMBER))
        .findFirst()
        .orElseThrow();
  }
}
