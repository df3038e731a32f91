package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Checks of destinations in the simulated telephone network: lines that go dead and come back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksTest {

  private static final String PROJECT = "/v1/projects/default";
  private static final String SCHOOLS = "School visits";

  /// A minute at three in the morning, so that it is no matter when the test runs.
  private static final String DIALS =
      """
      {"checks": {"every_minutes": 5, "dial": "answer", "daily_cap": 500,
        "quiet_hours": {"zone": "Pacific/Kiritimati", "from": "03:00", "to": "03:01"}}}
      """;

  private Machine machine;

  @BeforeAll
  void start() {
    machine = Machine.start("memory", "museum");
    var twilio = machine.stack().credentials().twilio();
    var _ =
        sent(
            "PUT",
            "/twilio",
            LocalJson.write(Map.of("account_sid", twilio.sid(), "auth_token", twilio.token())));
    var sid = machine.get(PROJECT + "/numbers").path("numbers").path(0).path("sid").asString();
    var _ = sent("PUT", "/numbers/" + sid + "/connection?force=true", "{'role': 'inbound'}");
    var _ = sent("PATCH", "", DIALS);
    machine.change(SCHOOLS, "{\"ring_seconds\": 5}");
  }

  @AfterAll
  void stop() {
    machine.close();
  }

  private JsonNode sent(String method, String path, String json) {
    var response = machine.send(method, PROJECT + path, json);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body().isEmpty() ? LocalJson.read("{}") : LocalJson.read(response.body());
  }

  private void lines(String json) {
    assertThat(machine.send("PUT", "/local/lines", json).statusCode()).isEqualTo(200);
  }

  private JsonNode health(String name) {
    return machine.get(PROJECT + "/destinations/" + machine.destination(name)).path("health");
  }

  private void becomes(String name, String state) throws InterruptedException {
    var _ = Eventually.value(() -> health(name), now -> now.path("state").asString().equals(state));
  }

  /// What the schedule does when the project is due.
  private void round() throws InterruptedException {
    int before = checks(SCHOOLS).size();
    var _ = sent("POST", "/destinations/" + machine.destination(SCHOOLS) + "/checks", "");
    // The one that was made at once, and the call to the line.
    Eventually.holds(() -> checks(SCHOOLS).size() >= before + 2);
  }

  private List<JsonNode> checks(String name) {
    return machine
        .get(PROJECT + "/destinations/" + machine.destination(name) + "/checks?limit=100")
        .path("checks")
        .valueStream()
        .toList();
  }

  private List<String> notices() {
    return machine
        .get("/local/mails")
        .path("mails")
        .valueStream()
        .map(mail -> mail.path("text").asString())
        .filter(text -> text.contains(SCHOOLS))
        .toList();
  }

  private List<String> triedByACaller() {
    var call = machine.call("{\"says\": [\"I'd like to bring thirty pupils\"]}");
    return machine
        .handoffOf(call)
        .path("attempts")
        .valueStream()
        .map(attempt ->
            attempt.path("destination").path("name").asString()
                + " "
                + attempt.path("outcome").asString())
        .toList();
  }

  @Test
  void findsADeadLinePassesCallersOnTellsItOnceAndNoticesThatItIsBack() throws Exception {
    round();
    assertThat(health(SCHOOLS).path("state").asString()).isEqualTo("healthy");
    assertThat(triedByACaller()).containsExactly(SCHOOLS + " accepted");
    assertThat(notices()).isEmpty();

    lines("{'+442079460018': {'answers': 'nobody'}}");
    round();
    assertThat(health(SCHOOLS).path("state").asString()).isEqualTo("degraded");
    assertThat(health(SCHOOLS).path("why").path(0).asString())
        .isEqualTo("Nobody answered within 5 seconds.");
    round();
    assertThat(health(SCHOOLS).path("state").asString()).isEqualTo("failing");
    round();
    assertThat(triedByACaller())
        .containsExactly(SCHOOLS + " skipped_unhealthy", "Front desk accepted");
    assertThat(notices())
        .containsExactly(
            "“School visits” does not work: callers are passed on to the next. Nobody answered"
                + " within 5 seconds.",
            "“School visits” may not work. Nobody answered within 5 seconds.");

    lines("{}");
    round();
    assertThat(health(SCHOOLS).path("state").asString()).isEqualTo("healthy");
    assertThat(triedByACaller()).containsExactly(SCHOOLS + " accepted");
    assertThat(notices()).hasSize(3).first().isEqualTo("“School visits” works.");
    assertThat(
            machine
                .get("/local/events")
                .path("events")
                .valueStream()
                .map(event -> event.path("detail"))
                .filter(
                    detail -> detail.path("type").asString().equals("destination.health_changed"))
                .map(detail -> detail.path("destination").path("state").asString()))
        .startsWith("healthy", "failing", "degraded");
  }

  @Test
  void checksEverythingThatIsDue() throws InterruptedException, FunctionFailed {
    var due = machine.get(PROJECT + "/checks");
    assertThat(due.path("destinations").size()).isGreaterThan(5);
    becomes("Tickets", "healthy");
    var scheduler = machine.stack().functions().get("CheckSchedulerFunction");
    var _ = scheduler.invoke("{}".getBytes(UTF_8));
  }
}
