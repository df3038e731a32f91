package io.callhandoffs.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipHeadersTest {

  @Test
  void headersAreFilledInAndEncodedForEachCall() {
    var headers =
        new SipHeaders(
            Map.of(
                "X-Reason", "$reason",
                "X-Order", "no. $data.order.number!",
                "User-to-User", "$call_sid;encoding=hex"));
    var words =
        Map.of("reason", "a=b & c\u00e9", "data.order.number", "$caller", "call_sid", "CA1");

    assertThat(headers.fill(variable -> words.getOrDefault(variable, "")))
        .isEqualTo(
            "User-to-User=CA1%3Bencoding%3Dhex&X-Order=no.%20%24caller%21&X-Reason=a%3Db%20%26%20c%C3%A9");
  }

  @Test
  void whatACallSaysCannotBeginAnotherHeader() {
    var headers = new SipHeaders(Map.of("X-D", "$data.a"));
    assertThat(headers.fill(_ -> "1\r\nX-Other: 2\u0000"))
        .isEqualTo("X-D=1%20%20X-Other%3A%202%20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Remote-Party-ID", "P-Preferred-Identity", "P-Called-Party-ID"})
  void whoseCallItIsAHandoffDoesNotSay(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SipHeaders.ofHandoff(Map.of(name, "+19005551234")))
        .withMessageContaining(name);

    // As an older version may have kept it.
    var kept = new SipHeaders(Map.of(name, "+19005551234", "X-Order", "7"));
    assertThat(new SipHeaders(Map.of(name, "$called")).overriddenBy(kept))
        .isEqualTo(new SipHeaders(Map.of(name, "$called", "X-Order", "7")));
    assertThat(SipHeaders.NONE.overriddenBy(kept))
        .isEqualTo(new SipHeaders(Map.of("X-Order", "7")));
  }

  /// Twilio does not send them, whoever asks.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "P-Asserted-Identity",
        "Diversion",
        "From",
        "Contact",
        "Route",
        "remote-party-id",
        "Privacy",
        "History-Info",
        "Via",
        "Proxy-Authorization"
      })
  void otherHeadersThatSaySoAreNotAccepted(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SipHeaders(Map.of(name, "a")));
    assertThatIllegalArgumentException().isThrownBy(() -> SipHeaders.ofHandoff(Map.of(name, "a")));
  }

  @Test
  void headersThatACallDoesNotFillAreLeftOut() {
    var headers = new SipHeaders(Map.of("X-Reason", "$reason", "X-Team", "Support"));
    assertThat(headers.fill(_ -> "")).isEqualTo("X-Team=Support");
  }

  @Test
  void headersThatWouldExceedTheLimitAreLeftOut() {
    var headers = new SipHeaders(Map.of("X-A", "$summary", "X-B", "short", "X-C", "$reason"));
    var filled =
        headers.fill(variable -> variable.equals("summary") ? "\u00e9".repeat(170) : "why");
    assertThat(filled).isEqualTo("X-B=short&X-C=why");
  }

  @ParameterizedTest
  @CsvSource({
    "Reason, why, X-",
    "X-, why, X-",
    "X-a b, why, X-",
    "'X-a?x', why, X-",
    "X-Reason, ' ', one line",
    "X-Reason, 'a\nb', one line",
    "X-Reason, $password, $caller",
    "X-Reason, $data, $caller"
  })
  void refusesNamesThatTwilioDropsAndUnknownVariables(String name, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SipHeaders(Map.of(name, value)))
        .withMessageContaining(message);
  }

  @Test
  void refusesHeadersThatAreTooLongOnEveryCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SipHeaders(Map.of("X-Reason", "x".repeat(1015))))
        .withMessageContaining("1023");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SipHeaders(Map.of("X-Reason", "$data" + ".a".repeat(32_000))))
        .withMessageContaining("1023");
  }
}
