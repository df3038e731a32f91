package io.callhandoffs.local;

import static io.callhandoffs.local.WaysOfACallTest.attempts;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Calls that a voice assistant takes first, and live calls that a program hands off.
class AssistedCallsTest {

  private static final String PROJECT = "/v1/projects/default";
  private static final String SCHOOLS = "+442079460018";

  private static Machine machine;

  @BeforeAll
  static void open() {
    machine = Machine.start("memory", "museum");
    var twilio = machine.stack().credentials().twilio();
    var connected =
        machine.send(
            "PUT",
            PROJECT + "/twilio",
            "{'account_sid': '%s', 'auth_token': '%s'}".formatted(twilio.sid(), twilio.token()));
    assertThat(connected.statusCode()).as(connected.body()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    machine.close();
  }

  @AfterEach
  void withoutAssistant() {
    var _ = machine.patch(PROJECT, "{'assistant': null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'destination': 'School visits', 'summary': 'A class'} | School visits | explicit",
        "{'utterance': 'I want to bring my class'}              | School visits | matched",
        "{'destination': 'Nobody'}                              | Front desk    | default",
        "{'reason': 'human_wanted'}                             | Front desk    | default",
        "no JSON at all                                         | Front desk    | default"
      })
  void ringsTheDestinationThatTheAssistantNames(String data, String rung, String how) {
    assisted(false);

    var call =
        call(
            "{'assistant': {'hands_off': %s}}"
                .formatted(data.startsWith("{") ? data : "'" + data + "'"));
    var handoff = machine.handoffOf(call);

    assertThat(call.path("outcome").asString()).isEqualTo("reached");
    assertThat(attempts(handoff)).containsExactly(rung + " accepted");
    assertThat(handoff.path("state").asString()).isEqualTo("completed");
    assertThat(handoff.path("attempts").path(0).path("how").asString()).isEqualTo(how);
    assertThat(handoff.path("attempts").path(0).path("why").asString()).isNotBlank();
  }

  @Test
  void ringsTheDefaultWhenTheSessionFails() {
    assisted(true);

    var call = call("{'assistant': {'fails': true}}");
    var handoff = machine.handoffOf(call);

    assertThat(call.path("outcome").asString()).isEqualTo("reached");
    assertThat(attempts(handoff)).containsExactly("Front desk accepted");
    assertThat(handoff.path("attempts").path(0).path("why").asString()).contains("39001");
  }

  @Test
  void returnsToTheAssistantWhenNobodyAnswers() {
    assisted(true);

    var call =
        call(
            "{'assistant': {'hands_off': {'destination': 'School visits'}}, 'destinations': {'%s': 'busy', '%s': 'no_answer'}}"
                .formatted(SCHOOLS, Museum.FRONT_DESK));
    var first = machine.handoffOf(call).path("id").asString();
    var handoff = machine.get(PROJECT + "/handoffs/" + first);

    assertThat(attempts(handoff)).containsExactly("School visits busy", "Front desk no_answer");
    assertThat(handoff.path("state").asString()).isEqualTo("failed");
    assertThat(handoff.path("ending").asString()).isEqualTo("assistant");
    assertThat(call.path("steps").valueStream().map(step -> step.path("twiml").asString("")))
        .anySatisfy(twiml ->
            assertThat(twiml)
                .contains("<Parameter name=\"handoff_id\" value=\"" + first + "\"/>")
                .contains("<Parameter name=\"handoff_outcome\" value=\"no_answer\"/>"));
    assertThat(machine.get(PROJECT + "/handoffs/" + first + "_2").path("state").asString())
        .isEqualTo("failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'destination': 'School visits', 'message': 'One moment.' | School visits | explicit",
        "'utterance': 'I want to bring my class'                  | School visits | matched",
        "'reason': 'human_wanted'                                 | Front desk    | default"
      })
  void handsOffALiveCallWhenAProgramAsks(String wish, String rung, String how)
      throws InterruptedException {
    assisted(false);
    var sid = call("{'stays_open': true}").path("sid").asString();
    var body = "{'call_sid': '%s', %s, 'shared_id': 'crm-%s'}".formatted(sid, wish, sid);

    var started = machine.send("POST", PROJECT + "/handoffs", body);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    var again = machine.send("POST", PROJECT + "/handoffs", body);
    assertThat(id(again)).isEqualTo(id(started));

    var handoff = over(id(started));
    assertThat(handoff.path("state").asString()).isEqualTo("completed");
    assertThat(attempts(handoff)).containsExactly(rung + " accepted");
    assertThat(handoff.path("attempts").path(0).path("how").asString()).isEqualTo(how);
    assertThat(handoff.path("shared_id").asString()).isEqualTo("crm-" + sid);

    var late = machine.send("POST", PROJECT + "/handoffs", "{'call_sid': '" + sid + "'}");
    assertThat(late.statusCode()).as(late.body()).isIn(200, 202, 409);
    assertThat(machine.get(PROJECT + "/handoffs/" + id(started)).path("version"))
        .isEqualTo(handoff.path("version"));
  }

  @Test
  void refusesToHandOffAnEndedOrUnknownCall() {
    var sid = call("{'hangs_up': 'before_speaking'}").path("sid").asString();
    var unknown = "CA" + "0".repeat(32);

    assertThat(
            machine.send("POST", PROJECT + "/handoffs", "{'call_sid': '" + sid + "'}").statusCode())
        .isEqualTo(409);
    assertThat(
            machine
                .send("POST", PROJECT + "/handoffs", "{'call_sid': '" + unknown + "'}")
                .statusCode())
        .isEqualTo(404);
  }

  private static void assisted(boolean returns) {
    var _ =
        machine.patch(
            PROJECT,
            "{'assistant': {'url': 'wss://assistant.example.com/relay', 'return_on_failure': %s}}"
                .formatted(returns));
  }

  private static JsonNode call(String json) {
    return machine.call(json.replace('\'', '"'));
  }

  private static String id(HttpResponse<String> response) {
    return LocalJson.read(response.body()).path("id").asString();
  }

  /// A handoff, once its call is over.
  private static JsonNode over(String id) throws InterruptedException {
    return Eventually.value(
        () -> machine.get(PROJECT + "/handoffs/" + id),
        handoff -> !handoff.path("call_ended_at").isNull());
  }
}
