package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.PortTaken;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The deployed handlers, called through the simulated network.
class WholeSystemTest {

  private static final String SCHOOLS = "+442079460018";
  private static final String SAYS_CLASS = "\"says\": [\"I want to bring my class\"]";

  private static Machine machine;

  @BeforeAll
  static void start() {
    machine = Machine.start("memory", "museum");
  }

  @AfterAll
  static void stop() {
    machine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"function_url", "api"})
  void reachesTheNamedDestinationByEitherAddress(String door) {
    var call = machine.call("{%s, \"door\": \"%s\"}".formatted(SAYS_CLASS, door));

    assertReached(call, SCHOOLS);
    assertThat(call.path("handoff_id").asString()).startsWith("hnd_");
    assertThat(call.path("steps").toString()).doesNotContain("\"error\":\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_answer", "busy", "failed", "declines"})
  void ringsTheDefaultWhenTheDestinationCannotBeReached(String outcome) {
    assertReached(
        machine.call(
            "{%s, \"destinations\": {\"%s\": \"%s\"}}".formatted(SAYS_CLASS, SCHOOLS, outcome)),
        Museum.FRONT_DESK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"presses\": [\"0\"]}", "{\"says\": [\"\", \"\"]}"})
  void ringsTheDefaultWhenTheCallerPressesZeroOrSaysNothing(String call) {
    assertReached(machine.call(call), Museum.FRONT_DESK);
  }

  @Test
  void showsDecisionsWithReasons() {
    var call =
        machine.call("{%s, \"destinations\": {\"%s\": \"busy\"}}".formatted(SAYS_CLASS, SCHOOLS));

    var decisions = call.path("decisions");
    assertThat(decisions)
        .extracting(decision -> decision.path("what").asString())
        .containsExactly("Heard “I want to bring my class”", "School visits", "Front desk");
    assertThat(decisions.get(0).path("why").asString()).contains("School visits", "sure");
    assertThat(decisions.get(1).path("why").asString()).isEqualTo("busy");
    assertThat(new CallPrinter(false).print(call)).contains("Heard “I want to bring my class”: ");
  }

  @Test
  void dialsNothingWhenTheCallerHangsUp() {
    var call = machine.call("{%s, \"hangs_up\": \"ringing\"}".formatted(SAYS_CLASS));

    assertThat(call.path("outcome").asString()).isEqualTo("caller_left");
    assertThat(call.path("reached").isNull()).isTrue();
  }

  @Test
  void saysGoodbyeWhenNobodyAnswers() {
    var call =
        machine.call(
            "{%s, \"destinations\": {\"%s\": \"no_answer\", \"%s\": \"busy\"}}"
                .formatted(SAYS_CLASS, SCHOOLS, Museum.FRONT_DESK));

    assertThat(call.path("outcome").asString()).isEqualTo("not_reached");
    assertThat(call.path("steps").toString()).doesNotContain("application error");
  }

  @Test
  void answers403WithoutTwiliosSignature() {
    assertThat(machine.post("/voice/call", Map.of()).statusCode()).isEqualTo(403);
    assertThat(machine.post("/voice/call", Map.of("X-Twilio-Signature", "forged")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesRequestsToTheApiWithoutAKey() {
    var request = HttpRequest.newBuilder(machine.url("/v1/projects/default/destinations"));
    assertThat(machine.send(request).statusCode()).isEqualTo(401);
    assertThat(machine.send(request.header("x-api-key", "wrong")).statusCode()).isEqualTo(403);
    assertThat(machine.get("/v1/projects/default/destinations").path("destinations")).hasSize(8);
  }

  @Test
  void keepsPlayedCalls() {
    var sid = machine.call("{%s}".formatted(SAYS_CLASS)).path("sid").asString();

    assertThat(machine.get("/local/calls/" + sid).path("reached").asString()).isEqualTo(SCHOOLS);
    assertThat(machine.get("/local/calls").path("calls")).isNotEmpty();
  }

  @Test
  void redirectsALiveCallThroughTwiliosRestApi() throws InterruptedException {
    var sid = machine.call("{\"stays_open\": true}").path("sid").asString();
    assertThat(machine.get("/local/calls/" + sid).path("outcome").asString())
        .isEqualTo("in_progress");

    var form =
        "Twiml="
            + URLEncoder.encode("<Response><Dial>%s</Dial></Response>".formatted(SCHOOLS), UTF_8);
    assertThat(machine.twilio("/Calls/" + sid + ".json", form).statusCode()).isEqualTo(200);

    var call =
        Eventually.value(
            () -> machine.get("/local/calls/" + sid),
            seen -> seen.path("outcome").asString().equals("reached"));
    assertReached(call, SCHOOLS);
    assertThat(
            LocalJson.read(machine.twilio("/Calls/" + sid + ".json", form).body())
                .path("code")
                .asInt())
        .isEqualTo(21220);
  }

  @Test
  void failsTwiliosRestApiOnDemand() {
    var plan = BodyPublishers.ofString("{\"kind\": \"error_before\", \"path\": \"/Calls\"}");
    var planned = machine.send(HttpRequest.newBuilder(machine.url("/local/faults")).POST(plan));
    assertThat(planned.body()).contains("error_before");

    assertThat(machine.twilio("/Calls/CA1.json", "Status=completed").statusCode()).isEqualTo(500);
    assertThat(machine.twilio("/Calls/CA1.json", "Status=completed").statusCode()).isEqualTo(404);
  }

  @Test
  void explainsInvalidCalls() {
    assertThat(machine.call("{\"hangs_up\": \"sometimes\"}").path("detail").asString())
        .contains("before_speaking", "talking");
  }

  @Test
  void reachesAHumanWithoutTheDatabase() {
    try (var lonely = Machine.start("memory", "museum")) {
      lonely.stack().database().server().close();

      assertThat(lonely.call("{%s}".formatted(SAYS_CLASS)).path("outcome").asString())
          .isEqualTo("reached");
    }
  }

  @Test
  void keepsEverythingForTheNextStart(@TempDir Path data) {
    String key;
    try (var first = Machine.start(data.toString(), "")) {
      key = first.key();
    }
    try (var second = Machine.start(data.toString(), "")) {
      assertThatThrownBy(() -> Machine.start(data.toString(), ""))
          .hasMessageContaining("is in use by another local stack");
      assertThat(second.key()).isEqualTo(key);
      assertThat(second.get("/v1/projects/default/destinations").path("destinations")).hasSize(8);
      assertReached(second.call("{%s}".formatted(SAYS_CLASS)), SCHOOLS);
    }
  }

  @Test
  void refusesATakenPort() {
    int port = machine.stack().ports().api().port();

    assertThatThrownBy(() -> Ports.bind(Template.deployed(), port, Optional.empty()))
        .isInstanceOf(PortTaken.class)
        .hasMessage("port " + port + " is in use");
  }

  private static void assertReached(JsonNode call, String number) {
    assertThat(call.path("outcome").asString()).isEqualTo("reached");
    assertThat(call.path("reached").asString()).isEqualTo(number);
  }
}
