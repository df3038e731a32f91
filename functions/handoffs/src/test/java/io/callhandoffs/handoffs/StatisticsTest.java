package io.callhandoffs.handoffs;

import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.access.Scope;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StatisticsTest {

  private static final String STATISTICS = "/v1/projects/museum/statistics";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Api api;

  @BeforeEach
  void count() {
    api = Api.over(dynamo, new TestClock(NOON.plusSeconds(60)));
    api.write(Sample.talkedTo(1));
    api.write(Sample.talkedTo(2));
  }

  @Test
  void tellsOfEachDestinationThatWasRungWithinSevenDays() {
    var statistics = read("");

    assertThat(statistics.path("from").asString()).isEqualTo("2026-11-16T12:00:00Z");
    assertThat(statistics.path("to").asString()).isEqualTo("2026-11-23T12:15:00Z");
    assertThat(statistics.path("by").asString()).isEqualTo("destination");
    assertThat(statistics.path("entries"))
        .extracting(entry -> entry.path("destination").asString())
        .containsExactly(Sample.DESK.value(), Sample.SCHOOLS.value());
    var desk = statistics.path("entries").get(0);
    assertThat(desk.path("rung").asInt()).isEqualTo(2);
    assertThat(desk.path("answered").asInt()).isEqualTo(2);
    assertThat(desk.path("outcomes").toString()).isEqualTo("{\"accepted\":2}");
    assertThat(desk.path("seconds_to_answer").toString())
        .isEqualTo("{\"mean\":31.5,\"p50\":31,\"p95\":32}");
    assertThat(desk.path("handoffs").isNull()).isTrue();
    var schools = statistics.path("entries").get(1);
    assertThat(schools.path("answered").asInt()).isZero();
    assertThat(schools.path("outcomes").toString()).isEqualTo("{\"no_answer\":2}");
    assertThat(schools.path("seconds_to_answer").isNull()).isTrue();
  }

  @Test
  void tellsOfTheWholeProject() {
    var total = read("").path("total");

    assertThat(total.path("rung").asInt()).isEqualTo(4);
    assertThat(total.path("answered").asInt()).isEqualTo(2);
    assertThat(total.path("handoffs").toString())
        .isEqualTo("{\"began\":2,\"unclassified\":0,\"states\":{\"completed\":2},\"endings\":{}}");
  }

  @Test
  void tellsOfEachDayInAZone() {
    var statistics =
        read("?by=day&zone=Pacific/Auckland&from=2026-11-22T00:00:00Z&to=2026-11-23T13:00:00Z");

    assertThat(statistics.path("zone").asString()).isEqualTo("Pacific/Auckland");
    assertThat(statistics.path("entries"))
        .extracting(entry -> entry.path("from").asString())
        .containsExactly("2026-11-22T00:00:00Z", "2026-11-22T11:00:00Z", "2026-11-23T11:00:00Z");
    assertThat(statistics.path("entries"))
        .extracting(entry -> entry.path("handoffs").path("began").asInt())
        .containsExactly(0, 0, 2);
    assertThat(statistics.path("entries").get(2).path("rung").asInt()).isEqualTo(4);
  }

  @Test
  void tellsOfEachHour() {
    var statistics = read("?by=hour&from=2026-11-23T10:30:00Z&to=2026-11-23T12:10:00Z");

    assertThat(statistics.path("entries"))
        .extracting(entry -> entry.path("handoffs").path("began").asInt())
        .containsExactly(0, 0, 2);
    assertThat(statistics.path("to").asString()).isEqualTo("2026-11-23T12:15:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by=week                                                   | by",
        "zone=Mars/Olympus                                         | zone",
        "from=yesterday&by=week&zone=%2B02:00                      | by, zone, from",
        "from=2026-11-23T12:15:00Z&to=2026-11-23T12:15:00Z         | to",
        "from=2026-10-01T00:00:00Z                                 | from",
        "by=hour&from=2026-11-01T00:00:00Z&to=2026-11-09T00:00:00Z | from",
        "to=1969-12-31T00:00:00Z                                   | to",
        "destination=dst_frontdesk00000000000                      | destination",
      })
  void refusesAllThatIsWrongAtOnce(String query, String fields) {
    var response = api.client().get(STATISTICS + "?" + query);

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(json(response).path("errors"))
        .extracting(error -> error.path("field").asString())
        .containsExactly(fields.split(", ", -1));
  }

  @Test
  void needsTheScopeToReadHandoffsOfTheProject() {
    var stranger = api.as(MUSEUM, Scope.DESTINATIONS_READ, Scope.HANDOFFS_WRITE);
    var neighbour = api.as(new ProjectId("clinic"), Scope.HANDOFFS_READ);

    assertThat(stranger.get(STATISTICS).getStatusCode()).isEqualTo(403);
    assertThat(neighbour.get(STATISTICS).getStatusCode()).isEqualTo(403);
    assertThat(api.as(MUSEUM, Scope.HANDOFFS_READ).get(STATISTICS).getStatusCode()).isEqualTo(200);
  }

  private JsonNode read(String query) {
    var response = api.client().get(STATISTICS + query);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return json(response);
  }
}
