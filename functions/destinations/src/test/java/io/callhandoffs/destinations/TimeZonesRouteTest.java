package io.callhandoffs.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API says of clocks: by the rules that are shipped, at the moment of the question.
class TimeZonesRouteTest {

  private static final String PROJECT = "/v1/projects/museum";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = TestClock.at("2026-11-30T16:30:00Z");
  private ApiClient api;

  @BeforeEach
  void open() {
    var handler = new DestinationsHandler(new Environment(dynamo.environment()), clock);
    api = new ApiClient(handler).watchedBy(Contract::witness);
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }

  @Test
  void listsEveryZoneWithItsOffsetNow() {
    var answer = json(api.get("/v1/time-zones").getBody());

    assertThat(answer.path("release").asString()).matches("20\\d\\d[a-z]");
    assertThat(answer.path("time_zones").size()).isGreaterThan(590);
    assertThat(answer.path("time_zones").toString())
        .contains("{\"id\":\"America/Vancouver\",\"offset\":\"-07:00\"}")
        .contains("{\"id\":\"Europe/London\",\"offset\":\"+00:00\"}")
        .contains("{\"id\":\"Asia/Kathmandu\",\"offset\":\"+05:45\"}");
    assertThat(json(api.get(PROJECT).getBody()).path("time_zone_release"))
        .isEqualTo(answer.path("release"));
  }

  /// British Columbia has kept summer time since November 2026.
  @ParameterizedTest
  @CsvSource({
    "2026-11-30T15:59:59Z, false",
    "2026-11-30T16:00:00Z, true",
    "2026-11-30T23:59:59Z, true",
    "2026-12-01T00:00:00Z, false",
  })
  void saysWhetherADestinationIsOpenNow(Instant now, boolean open) {
    clock.set(now);

    var answer =
        api.post(
            PROJECT + "/destinations",
            """
            {"name": "Vancouver", "number": "+16045550123", "description": "The office there",
             "hours": {"zone": "America/Vancouver", "weekly": {"monday": [{"from": "09:00", "to": "17:00"}]}}}
            """);

    assertThat(json(answer.getBody()).path("open_now").booleanValue())
        .as(answer.getBody())
        .isEqualTo(open);
  }

  @Test
  void takesWhatItSaidOfTheClockBackAndIgnoresIt() {
    var made =
        json(
            api.post(
                    PROJECT + "/destinations",
                    "{\"name\": \"Desk\", \"number\": \"+442079460018\", \"description\": \"All\", \"open_now\": false}")
                .getBody());

    assertThat(made.path("open_now").booleanValue()).isTrue();
    var patched =
        api.patch(PROJECT, "{\"time_zone_release\": \"1999z\", \"default_region\": \"GB\"}");
    assertThat(patched.getStatusCode()).as(patched.getBody()).isEqualTo(422);
  }
}
