package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.http.LocalJson;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole system by a clock that is moved.
class LocalClockTest {

  private static final Machine MACHINE = Machine.start("memory", "museum");

  @AfterAll
  static void close() {
    MACHINE.close();
  }

  @Test
  void functionsAndSchedulesGoByTheClock() {
    var before = Instant.now();

    var moved = clock("{\"advance_seconds\": 86400}");

    assertThat(moved.path("ran").valueStream().map(run -> run.path("function").asString()))
        .contains("SweepFunction", "NumbersKeeperFunction");
    assertThat(moved.path("ran").valueStream().map(run -> run.path("ended").asString()))
        .containsOnly("succeeded");
    MACHINE.change("Shop", "{'ring_seconds': 21}");
    var shop = MACHINE.get("/v1/projects/default/destinations/" + MACHINE.destination("Shop"));
    assertThat(Instant.parse(shop.path("updated_at").asString()))
        .isAfter(before.plus(Duration.ofDays(1)));
  }

  @Test
  void simulatedCallsTakeTheTimeThatTheySay() {
    var before = now();
    var call = MACHINE.call("{\"says\": [\"I want to bring my class\"]}");
    int seconds = call.path("seconds").asInt();
    var handoff = MACHINE.handoffOf(call);
    var attempt = handoff.path("attempts").path(0);

    assertThat(seconds).isGreaterThan(60);
    assertThat(between(handoff, "created_at", handoff, "call_ended_at"))
        .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 20));
    // It rings for six seconds, and they talk for a minute.
    assertThat(between(attempt, "started_at", attempt, "ended_at"))
        .isBetween(Duration.ofSeconds(66), Duration.ofSeconds(86));
    // Nobody has waited for that, and what is not of the call does not go by its time.
    assertThat(Duration.between(before, now())).isLessThan(Duration.ofSeconds(60));
  }

  private static Duration between(JsonNode one, String begin, JsonNode other, String end) {
    return Duration.between(
        Instant.parse(one.path(begin).asString()), Instant.parse(other.path(end).asString()));
  }

  private static Instant now() {
    return Instant.parse(MACHINE.get("/local/clock").path("now").asString());
  }

  @Test
  void callsThatTheAccountMakesGoByTheClock() throws InterruptedException {
    put("/local/lines", "{'+442079460077': {'answers': 'human', 'after_seconds': 30}}");
    var twiml = "%3CResponse%3E%3CPause%20length%3D%2210%22%2F%3E%3C%2FResponse%3E";
    var made =
        LocalJson.read(
            MACHINE
                .twilio(
                    "/Calls.json",
                    "To=%2B442079460077&From=%2B442079460100&Timeout=60&Twiml=" + twiml)
                .body());

    var sid = made.path("sid").asString();
    assertThat(made.path("status").asString()).isEqualTo("queued");
    var _ = clock("{\"advance_seconds\": 20}");
    isShown(sid, "ringing");
    var _ = clock("{\"advance_seconds\": 12}");
    isShown(sid, "in_progress");
    var _ = clock("{\"advance_seconds\": 10}");
    isShown(sid, "completed");
  }

  private static void isShown(String sid, String status) throws InterruptedException {
    var _ =
        Eventually.value(
            () -> MACHINE.get("/local/calls/" + sid).path("status").asString(),
            shown -> shown.replace('-', '_').equals(status));
  }

  private static JsonNode clock(String json) {
    var post =
        HttpRequest.newBuilder(MACHINE.url("/local/clock")).POST(BodyPublishers.ofString(json));
    return LocalJson.read(MACHINE.send(post).body());
  }

  private static void put(String path, String json) {
    assertThat(MACHINE.send("PUT", path, json).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesToDeleteTimeAndLines() {
    for (var path : List.of("/local/clock", "/local/lines")) {
      assertThat(MACHINE.send("DELETE", path, "").statusCode()).isEqualTo(405);
    }
  }
}
