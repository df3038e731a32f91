package io.callhandoffs.local.schedules;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The time of the local stack: `POST /local/clock` moves it forward and says which schedules ran
/// because of that, `GET` shows it.
public final class ClockSite implements Function<LocalRequest, LocalResponse> {

  public static final String PATH = "/local/clock";

  /// What is kept for a year is the longest that anybody waits for here.
  private static final Duration FARTHEST = Duration.ofDays(400);

  private final LocalClock clock;
  private final Schedules schedules;

  public ClockSite(LocalClock clock, Schedules schedules) {
    this.clock = clock;
    this.schedules = schedules;
  }

  private record Time(String now, long aheadSeconds) {}

  private record Moved(String now, long aheadSeconds, List<Schedule.Run> ran) {}

  @Override
  public LocalResponse apply(LocalRequest request) {
    return switch (request.method()) {
      case "GET" -> LocalResponse.json(200, new Time(now(), clock.ahead().toSeconds()));
      case "POST" -> move(LocalJson.object(request.body()));
      default ->
          LocalResponse.problem(405, "Method Not Allowed", "POST moves the clock, GET shows it");
    };
  }

  private LocalResponse move(JsonNode json) {
    try {
      var ran = schedules.advance(within(by(json)));
      return LocalResponse.json(200, new Moved(now(), clock.ahead().toSeconds(), ran));
    } catch (DateTimeException | IllegalArgumentException e) {
      return LocalResponse.problem(400, "Bad Request", String.valueOf(e.getMessage()));
    }
  }

  private Duration by(JsonNode json) {
    var to = json.path("to");
    if (to.isString()) {
      return Duration.between(clock.instant(), Instant.parse(to.asString()));
    }
    var seconds = json.path("advance_seconds");
    if (seconds.isIntegralNumber()) {
      return Duration.ofSeconds(seconds.asLong());
    }
    throw new IllegalArgumentException(
        "say how far: {\"advance_seconds\": 600} or {\"to\": \"2026-12-01T03:20:00Z\"}");
  }

  private static Duration within(Duration by) {
    if (by.compareTo(FARTHEST) > 0) {
      throw new IllegalArgumentException("at most " + FARTHEST.toDays() + " days at once");
    }
    return by;
  }

  private String now() {
    return clock.instant().toString();
  }
}
