package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final String SHOP = "Shop";

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
    machine.change(SHOP, "{\"ring_seconds\": 5}");
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

  /// Lets so much time pass that the project is due.
  private void aWhileLater() {
    var moved = machine.send("POST", "/local/clock", "{'advance_seconds': 600}");
    assertThat(moved.body()).contains("CheckSchedulerFunction");
  }

  private List<JsonNode> checks(String name) {
    return machine
        .get(PROJECT + "/destinations/" + machine.destination(name) + "/checks?limit=100")
        .path("checks")
        .valueStream()
        .toList();
  }

  private List<String> notices(String name) {
    return machine
        .get("/local/mails")
        .path("mails")
        .valueStream()
        .map(mail -> mail.path("text").asString().lines().findFirst().orElse(""))
        .filter(text -> text.startsWith("“" + name + "”"))
        .toList();
  }

  private List<String> tried(String says) {
    var call = machine.call("{\"says\": [\"" + says + "\"]}");
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
  void findsADeadLineOnScheduleSkipsItTellsItOnceAndNoticesThatItIsBack() throws Exception {
    lines("{'+442079460018': {'answers': 'nobody'}}");
    aWhileLater();
    becomes(SCHOOLS, "degraded");
    aWhileLater();
    becomes(SCHOOLS, "failing");
    aWhileLater();
    var why = health(SCHOOLS).path("why").path(0).asString();
    assertThat(why).isEqualTo("Nobody answered within 5 seconds.");
    assertThat(tried("I'd like to bring thirty pupils"))
        .containsExactly(SCHOOLS + " skipped_unhealthy", "Front desk accepted");

    lines("{}");
    aWhileLater();
    becomes(SCHOOLS, "healthy");
    assertThat(tried("I'd like to bring thirty pupils")).containsExactly(SCHOOLS + " accepted");
    assertThat(notices(SCHOOLS))
        .containsExactly(
            "“School visits” works.",
            "“School visits” does not work: callers are passed on to the next. " + why,
            "“School visits” may not work. " + why);
    assertThat(checks(SCHOOLS))
        .extracting(check -> check.path("by").asString() + " " + check.path("health").asString())
        .containsExactly("schedule healthy", "schedule failing", "schedule degraded");
    assertThat(told()).containsSubsequence("healthy", "failing", "degraded");
  }

  /// The states in the events about destinations, the newest first.
  private List<String> told() {
    return machine
        .get("/local/events")
        .path("events")
        .valueStream()
        .map(event -> event.path("detail"))
        .filter(detail -> detail.path("type").asString().equals("destination.health_changed"))
        .map(detail -> detail.path("destination").path("state").asString())
        .toList();
  }

  @Test
  void checksADestinationAtOnceWhenThreeCallersReachedNobody() throws Exception {
    var shop = machine.get(PROJECT + "/destinations/" + machine.destination(SHOP));
    lines("{'%s': {'answers': 'nobody'}}".formatted(shop.path("target").path("number").asString()));
    for (int call = 0; call < 3; call++) {
      assertThat(tried("The poster I ordered is damaged"))
          .containsExactly(SHOP + " no_answer", "Front desk accepted");
    }

    // It is not due for minutes.
    var _ =
        Eventually.value(
            () -> health(SHOP).path("why").toString(),
            why ->
                why.contains("Nobody answered within 5 seconds.")
                    && why.contains(
                        "The last three callers reached nobody: no answer, no answer, no answer."));
    lines("{}");
  }

  @Test
  void namesTwoDestinationsThatCallersMayConfuse() throws Exception {
    var added =
        sent(
            "POST",
            "/destinations",
            "{'name': 'Group bookings', 'number': '+44 20 7946 0098', 'description': 'Classes,"
                + " school groups and teachers who want a workshop'}");
    var path = "/destinations/" + added.path("id").asString();
    var _ =
        Eventually.value(
            () -> machine.get(PROJECT + path).path("understood_by").asString(),
            by -> by.equals("meaning"));

    var route =
        sent("POST", path + "/checks", "")
            .path("findings")
            .valueStream()
            .filter(finding -> finding.path("level").asString().equals("route"))
            .findFirst()
            .orElseThrow();
    assertThat(route.path("passed").asBoolean()).isFalse();
    assertThat(route.path("why").asString()).contains("School visits");
    var _ = sent("DELETE", path, "");
  }
}
