package io.callhandoffs.local.schedules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.schedules.Schedule.Run;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

  private static final Template TEMPLATE =
      Template.parse(
          """
          Resources:
            OftenFunction:
              Type: AWS::Serverless::Function
              Properties:
                Handler: io.callhandoffs.local.schedules.Ticking$Works
                Events:
                  Often: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(3 minutes), Input: '{"often": true}'}}
                  Daily: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}}
                  Asked: {Type: HttpApi, Properties: {Method: GET, Path: "/often"}}
            BrokenFunction:
              Type: AWS::Serverless::Function
              Properties:
                Handler: io.callhandoffs.local.schedules.Ticking$Fails
                Events:
                  Hourly: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 hour)}}
          """);

  private final LocalClock clock = new LocalClock();
  private final Schedules schedules = new Schedules(clock);
  private final ClockSite site = new ClockSite(clock, schedules);
  private final Instant start = clock.instant();

  @BeforeEach
  void connect() {
    Ticking.forget();
    var references = new References(TEMPLATE, Map.of(), Map.of());
    var functions = new Functions(TEMPLATE, references, Map.of(), Optional.of(clock));
    schedules.connect(TEMPLATE, functions);
  }

  @AfterEach
  void close() {
    schedules.close();
  }

  @Test
  void runsOnceWhatWasDueManyTimes() {
    assertThat(schedules.advance(Duration.ofMinutes(2))).isEmpty();

    var ran = schedules.advance(Duration.ofMinutes(40));

    assertThat(ran)
        .singleElement()
        .satisfies(run -> {
          assertThat(run.function()).isEqualTo("OftenFunction");
          assertThat(run.schedule()).isEqualTo("Often");
          assertThat(run.ended()).isEqualTo("succeeded");
          assertThat(Duration.between(start, Instant.parse(run.dueAt())))
              .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
        });
    assertThat(Ticking.ticks())
        .singleElement()
        .satisfies(tick -> {
          assertThat(tick.input()).isEqualTo("{\"often\": true}");
          assertThat(tick.at()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(42)));
        });
    // 42 minutes are fourteen periods; the fifteenth comes when it would have come anyway.
    assertThat(schedules.advance(Duration.ofMinutes(2))).isEmpty();
    assertThat(schedules.advance(Duration.ofMinutes(1))).hasSize(1);
  }

  @Test
  void runsAllThatIsDueInItsOrderAndSaysWhatFailed() {
    var ran = schedules.advance(Duration.ofDays(1).plusMinutes(1));

    assertThat(ran).extracting(Run::schedule).containsExactly("Often", "Hourly", "Daily");
    assertThat(ran)
        .extracting(Run::ended)
        .containsExactly("succeeded", "BrokenFunction failed", "succeeded");
  }

  @Test
  void runsByItselfOnceItIsTime() throws InterruptedException {
    schedules.start();
    clock.advance(Duration.ofMinutes(3).plusSeconds(1));

    Eventually.holds(() -> Ticking.ticks().size() == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "rate(1 minute), UTC, 2026-11-30T12:00:01Z, 2026-11-30T12:01:00Z",
    "rate(3 minutes), UTC, 2026-11-30T12:03:00Z, 2026-11-30T12:06:00Z",
    "rate(2 hours), UTC, 2026-11-30T12:30:00Z, 2026-11-30T14:00:00Z",
    "rate(1 day), UTC, 2026-12-02T11:59:59Z, 2026-12-02T12:00:00Z",
    "cron(17 3 * * ? *), UTC, 2026-11-30T12:00:00Z, 2026-12-01T03:17:00Z",
    "cron(17 3 * * ? *), UTC, 2026-12-01T03:17:00Z, 2026-12-02T03:17:00Z",
    "cron(17 3 * * ? *), Europe/Berlin, 2026-11-30T12:00:00Z, 2026-12-01T02:17:00Z",
    "cron(0/15 9-17 ? * MON-FRI *), UTC, 2026-12-04T17:45:00Z, 2026-12-07T09:00:00Z",
    "cron(0 8 1 * ? *), UTC, 2026-11-30T12:00:00Z, 2026-12-01T08:00:00Z",
    "cron(0 8 L * ? *), UTC, 2026-12-01T12:00:00Z, 2026-12-31T08:00:00Z"
  })
  void isDueAsTheExpressionSays(String expression, String zone, Instant after, Instant due) {
    var start = Instant.parse("2026-11-30T12:00:00Z");
    var recurrence = Recurrence.of(expression, start, ZoneId.of(zone));
    assertThat(recurrence.after(after)).isEqualTo(due);
  }

  @Test
  void isNeverDueAgainAfterItsLastYear() {
    var past = Recurrence.of("cron(0 8 1 1 ? 2026)", start, ZoneId.of("UTC"));
    assertThat(past.after(Instant.parse("2026-01-02T00:00:00Z"))).isEqualTo(Instant.MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate(1 week)", "at(2026-11-30T12:00:00)", "cron(17 3 * *)", "daily"})
  void refusesAnExpressionThatItCannotFollow(String expression) {
    assertThatThrownBy(() -> Recurrence.of(expression, start, ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void movesTheClockToATime() {
    var to = start.plus(Duration.ofHours(5));

    var moved = LocalJson.read(post("{\"to\": \"" + to + "\"}").body());

    assertThat(moved.path("ran").valueStream().map(run -> run.path("schedule").asString()))
        .containsExactly("Often", "Hourly");
    assertThat(Instant.parse(moved.path("now").asString())).isAfterOrEqualTo(to);
    var shown = LocalJson.read(site.apply(request("GET", "")).body());
    assertThat(shown.path("ahead_seconds").asInt()).isBetween(5 * 3600 - 60, 5 * 3600);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | say how far",
        "{\"advance_seconds\": \"600\"} | say how far",
        "{\"advance_seconds\": -1} | does not run backward",
        "{\"advance_seconds\": 40000000} | at most 400 days",
        "{\"to\": \"2020-01-01T00:00:00Z\"} | does not run backward",
        "{\"to\": \"tomorrow\"} | could not be parsed"
      })
  void refusesToMoveTheClockInNoWayThatItGoes(String json, String why) {
    var refused = post(json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(new String(refused.body(), UTF_8)).contains(why);
    assertThat(clock.ahead()).isZero();
  }

  private LocalResponse post(String json) {
    return site.apply(request("POST", json));
  }

  private static LocalRequest request(String method, String json) {
    return new LocalRequest(
        method,
        URI.create(ClockSite.PATH),
        "HTTP/1.1",
        "127.0.0.1",
        Map.of(),
        json.getBytes(UTF_8),
        false);
  }
}
