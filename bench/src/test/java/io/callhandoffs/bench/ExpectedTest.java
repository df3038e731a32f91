package io.callhandoffs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.callhandoffs.testing.http.LocalJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedTest {

  private static final IncomingCall FIRST = call("0".repeat(32));
  private static final IncomingCall OTHER = call("1".repeat(32));

  private static final Expected EXPECTED =
      Expected.of(
          greeting("<Gather a='1' b='%s'><Say>Hello</Say></Gather>", FIRST), item(FIRST), FIRST);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Gather b='%s' a='1'><Say>Hello</Say></Gather>",
        "<Gather a=\"1\" b=\"%s\">\n  <Say>Hello</Say>\n</Gather>"
      })
  void takesTheSameDocumentOfAnotherCall(String twiMl) {
    assertThatNoException()
        .isThrownBy(() -> EXPECTED.requireGreeting(greeting(twiMl, OTHER), OTHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Gather a='2' b='%s'><Say>Hello</Say></Gather>",
        "<Gather a='1' b='%s'><Say>Good day</Say></Gather>",
        "<Gather a='1' b='%s'/>",
        "<Say>Hello</Say>",
        "<Gather"
      })
  void refusesAnotherDocument(String twiMl) {
    assertThatExceptionOfType(WrongAnswer.class)
        .isThrownBy(() -> EXPECTED.requireGreeting(greeting(twiMl, OTHER), OTHER));
  }

  @Test
  void refusesAnErrorAsAGreeting() {
    assertThatExceptionOfType(WrongAnswer.class)
        .isThrownBy(() -> EXPECTED.requireGreeting("{\"errorMessage\": \"no\"}", OTHER));
  }

  @Test
  void refusesAHandoffThatHasMore() {
    assertThatNoException().isThrownBy(() -> EXPECTED.requireHandoff(item(OTHER), OTHER));
    assertThatExceptionOfType(WrongAnswer.class)
        .isThrownBy(() -> EXPECTED.requireHandoff(item(OTHER) + "more", OTHER));
  }

  @Test
  void takesNothingButA403AsARefusal() {
    assertThatNoException().isThrownBy(() -> Expected.requireRefusal("{\"statusCode\": 403}"));
    assertThatExceptionOfType(WrongAnswer.class)
        .isThrownBy(() -> Expected.requireRefusal("{\"statusCode\": 500}"));
  }

  @Test
  void knowsAGreetingFromACallThatIsPutThrough() {
    assertThat(EXPECTED.isGreeting()).isTrue();
    assertThat(Expected.of(greeting("<Dial/>", FIRST), "", FIRST).isGreeting()).isFalse();
  }

  private static IncomingCall call(String digits) {
    return new IncomingCall(LocalJson.read("{}"), digits);
  }

  private static String greeting(String twiMl, IncomingCall call) {
    var body = "<Response>" + twiMl.formatted(call.digits()) + "</Response>";
    return LocalJson.write(Map.of("status_code", 200, "body", body))
        .replace("status_code", "statusCode");
  }

  private static String item(IncomingCall call) {
    return """
    {"id": {"S": "hnd_%s"}, "at": {"S": "2026-11-30T10:00:00.000Z"}, "expires_at_seconds": {"N": "179542893%c"}}
    """
        .formatted(call.digits(), call.digits().charAt(0));
  }
}
