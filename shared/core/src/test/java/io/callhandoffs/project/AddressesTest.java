package io.callhandoffs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wss://assistant.example.com",
        "wss://assistant.example.com:8443/relay?project=museum",
        "WSS://a.b-c.example/"
      })
  void acceptsAPublicAddressOfAnAssistant(String url) {
    assertThat(Assistant.url(url)).isEqualTo(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "assistant.example.com",
        "ws://assistant.example.com",
        "https://assistant.example.com",
        "wss://localhost/relay",
        "wss://assistant",
        "wss://assistant.internal",
        "wss://printer.local",
        "wss://127.0.0.1/relay",
        "wss://169.254.169.254/latest/meta-data",
        "wss://[::1]/relay",
        "wss://2130706433/",
        "wss://0x7f.1/",
        "wss://user:password@example.com/",
        "wss://example.com/#fragment",
        "wss://exa mple.com",
        "wss://example.com\\@127.0.0.1/",
        "wss:///relay",
        "wss://example.com:0/relay",
        "wss://example.com:65536/relay",
        "wss://example.com:99999/relay"
      })
  void refusesAnAddressThatIsNotPublic(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assistant.url(url))
        .withMessageContaining("wss://example.com/path");
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    var url = "https://example.com/" + "x".repeat(1000);
    assertThatIllegalArgumentException().isThrownBy(() -> EventWebhook.url(url));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventWebhook.url("https://" + "a.".repeat(32_000) + "example"));
  }

  @Test
  void webhookDoesNotPrintItsSecret() {
    var secret = EventWebhook.newSecret();
    var webhook = new EventWebhook(URI.create("https://example.com/events"), secret);

    assertThat(webhook.toString()).doesNotContain(secret);
    assertThat(EventWebhook.newSecret()).isNotEqualTo(secret);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventWebhook(webhook.url(), "whsec_short"));
  }

  @Test
  void handoffApiShowsEachKeyUnderOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new HandoffApi(List.of(), Map.of("a", "x", "b", "x"), Optional.empty(), false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandoffApi(List.of(""), Map.of(), Optional.empty(), false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandoffApi(List.of("a"), Map.of(), Optional.of("a\nb"), false));
    assertThat(new HandoffApi(List.of("a", "a"), Map.of(), Optional.empty(), false).stateKeys())
        .containsExactly("a");
  }
}
