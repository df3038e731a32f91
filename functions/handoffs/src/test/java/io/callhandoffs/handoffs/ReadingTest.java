package io.callhandoffs.handoffs;

import static io.callhandoffs.handoffs.Api.HANDOFFS;
import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.begun;
import static io.callhandoffs.handoffs.Sample.context;
import static io.callhandoffs.handoffs.Sample.id;
import static io.callhandoffs.handoffs.Sample.talkedTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.PageToken;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.HandoffQuery;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReadingTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Api api;

  @BeforeEach
  void start() {
    api = Api.over(dynamo, new TestClock(Sample.NOON));
  }

  @Test
  void showsAttemptsWithOutcomesAndReasons() {
    api.write(talkedTo(1));

    var response = api.client().get(HANDOFFS + "/" + id(1));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("etag", "\"1\"");
    var handoff = json(response);
    assertThat(handoff.path("state").asString()).isEqualTo("completed");
    assertThat(handoff.path("call_sid").asString()).isEqualTo(Sample.sid(1).value());
    assertThat(handoff.path("destination").path("name").asString()).isEqualTo("Front desk");
    assertThat(handoff.path("data").path("pupils").asInt()).isEqualTo(30);
    assertThat(handoff.path("attempts"))
        .extracting(attempt -> attempt.path("outcome").asString())
        .containsExactly("no_answer", "accepted");
    var missed = handoff.path("attempts").get(0);
    assertThat(missed.path("how").asString()).isEqualTo("matched");
    assertThat(missed.path("confidence").asDouble()).isEqualTo(0.83);
    assertThat(missed.path("why").asString()).isEqualTo("It fits");
    assertThat(missed.path("sip_code").asInt()).isEqualTo(480);
    assertThat(missed.path("accepted_at").isNull()).isTrue();
    assertThat(handoff.path("attempts").get(1).path("talked_seconds").asInt()).isEqualTo(60);
    assertThat(handoff.path("heard").get(0).path("understood").asString())
        .isEqualTo("Fits School visits");
    assertThat(handoff.path("history"))
        .extracting(change -> change.path("state").asString())
        .containsExactly("initiated", "ringing", "accepted", "completed");
  }

  @Test
  void masksNumbersForReadersWithoutTheScope() {
    api.write(talkedTo(1));
    var reader = api.as(MUSEUM, Scope.HANDOFFS_READ);

    for (var url : List.of(HANDOFFS + "/" + id(1), HANDOFFS)) {
      assertThat(reader.get(url).getBody())
          .doesNotContain("+14155550100", "4155550100", "+442079460018", "7946 0958")
          .contains("…0100", "…0958");
      assertThat(api.client().get(url).getBody()).contains("+14155550100", "020 7946 0958");
    }
  }

  @Test
  void endsTheAttemptWhenTheDialOfACallerWhoHungUpIsReported() {
    var ringing =
        begun(1, HandoffContext.NONE)
            .withAttempt(
                Sample.ringing(0, Sample.DESK, "Front desk", Choice.of(How.DEFAULT, "Silence")))
            .withCallEnded(Sample.NOON.plusSeconds(9))
            .withSettledState(Sample.NOON.plusSeconds(9));
    api.write(ringing);

    var handoff = json(api.client().get(HANDOFFS + "/" + id(1)));

    assertThat(handoff.path("state").asString()).isEqualTo("ringing");
    var attempt = handoff.path("attempts").get(0);
    assertThat(attempt.path("outcome").isNull()).isTrue();
    assertThat(attempt.path("ended_at").asString()).isEqualTo("2026-11-23T12:00:09Z");

    var end = End.of(Outcome.CALLER_LEFT, Sample.NOON.plusSeconds(9));
    var written = api.read(id(1));
    api.write(
        written
            .withAttempt(written.progress().rung(0).orElseThrow().withEnd(end))
            .withSettledState(Sample.NOON.plusSeconds(9)));
    var reported = json(api.client().get(HANDOFFS + "/" + id(1)));
    assertThat(reported.path("state").asString()).isEqualTo("abandoned");
    assertThat(reported.path("attempts").get(0).path("outcome").asString())
        .isEqualTo("caller_left");
  }

  @Test
  void omitsAcceptedAtWhenAMachineAnswered() {
    Attempt answered =
        Sample.ringing(0, Sample.DESK, "Front desk", Choice.of(How.DEFAULT, "Silence"))
            .withAccepted(Sample.NOON)
            .withMachine();
    api.write(begun(1, HandoffContext.NONE).withAttempt(answered).withSettledState(Sample.NOON));

    var handoff = json(api.client().get(HANDOFFS + "/" + id(1)));

    assertThat(handoff.path("accepted_at").isNull()).isTrue();
    assertThat(handoff.path("attempts").get(0).path("accepted_at").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "state=completed, 3",
    "state=initiated, 2 1",
    "destination=dst_frontdesk00000000000, 3",
    "destination=dst_schools0000000000000, 3",
    "destination=dst_schools0000000000000&state=completed, 3",
    "destination=dst_schools0000000000000&state=failed, ''",
    "destination=dst_schools0000000000000&to=2026-11-23T12:00:03Z, ''",
    "destination=dst_schools0000000000000&from=2026-11-23T12:00:03Z, 3",
    "destination=dst_schools0000000000000&shared_id=crm-4711, 3",
    "destination=dst_nobody00000000000000, ''",
    "call_sid=CA00000000000000000000000000000002, 2",
    "caller=%2B14155550100, 3 2 1",
    "caller=%2B14155550101, ''",
    "caller=%2B14155550100&state=completed, 3",
    "words=NUMBER%20is%20415, 3",
    "words=thirty, ''",
    "words=my%20number&destination=dst_schools0000000000000, 3",
    "words=planetarium&destination=dst_schools0000000000000, ''",
    "shared_id=crm-4711, 3 2",
    "shared_id=crm-4711&state=initiated, 2",
    "from=2026-11-23T12:00:02Z, 3 2",
    "to=2026-11-23T12:00:02Z, 1",
    "from=2026-11-23T13:00:01%2B01:00&to=2026-11-23T12:00:03Z, 2 1",
    "ending=callback, ''",
    "from=0001-01-01T00:00:00Z&to=0001-01-02T00:00:00Z, ''",
    "from=0001-01-01T00:00:00.5Z, 3 2 1",
    "to=9999-12-31T23:59:59Z, 3 2 1",
    "to=1969-12-31T23:59:59Z, ''",
    "from=9999-12-31T23:59:59.1Z&to=9999-12-31T23:59:59.2Z, ''",
  })
  void filtersTheList(String filters, String expected) {
    api.write(begun(1, HandoffContext.NONE));
    api.write(begun(2, context()));
    api.write(talkedTo(3));

    var list = json(api.client().get(HANDOFFS + "?count=true&" + filters));

    var ids =
        Stream.of(expected.split(" "))
            .filter(number -> !number.isEmpty())
            .map(number -> id(Integer.parseInt(number)).value())
            .toList();
    assertThat(ids(list)).isEqualTo(ids);
    assertThat(list.path("count").asInt(-1)).isEqualTo(ids.size());
    assertThat(list.path("count_is_exact").asBoolean()).isTrue();
    assertThat(ids(inPagesOfOne(filters, ids.size()))).isEqualTo(ids);
  }

  /// Page by page, each of which has one; the first counts all.
  private JsonNode inPagesOfOne(String filters, int count) {
    var list = HANDOFFS + "?limit=1&count=true&" + filters;
    var page = json(api.client().get(list));
    var all = (ObjectNode) page.deepCopy();
    assertThat(page.path("count").asInt(-1)).isEqualTo(count);
    while (!page.path("next").isNull()) {
      page = json(api.client().get(list + "&next=" + page.path("next").asString()));
      assertThat(page.path("handoffs")).hasSize(1);
      assertThat(page.path("count").isNull()).isTrue();
      all.withArray("handoffs").add(page.path("handoffs").get(0));
    }
    return all;
  }

  @Test
  void countsUpToABoundAndSaysSo() {
    for (int number = 1; number <= HandoffSearch.MAX_COUNTED + 2; number++) {
      assertThat(api.handoffs().write(begun(number, HandoffContext.NONE), "tester")).isTrue();
    }

    var first = json(api.client().get(HANDOFFS + "?limit=1&count=true"));
    var second = json(api.client().get(HANDOFFS + "?limit=2&count=true"));

    assertThat(first.path("count").asInt()).isEqualTo(HandoffSearch.MAX_COUNTED + 1);
    assertThat(first.path("count_is_exact").asBoolean(true)).isFalse();
    assertThat(second.path("count").asInt()).isEqualTo(HandoffSearch.MAX_COUNTED + 2);
    assertThat(second.path("count_is_exact").asBoolean()).isTrue();
    assertThat(json(api.client().get(HANDOFFS)).path("count").isNull()).isTrue();
    assertThat(api.client().get(HANDOFFS + "?count=perhaps").getStatusCode()).isEqualTo(422);
  }

  @Test
  void neverFindsAnotherProjectsCaller() {
    api.write(begun(1, HandoffContext.NONE));

    var clinic =
        json(api.client().get("/v1/projects/clinic/handoffs?count=true&caller=%2B14155550100"));

    assertThat(ids(clinic)).isEmpty();
    assertThat(clinic.path("count").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          state=talking | state | must be one of initiated, ringing, accepted, completed, failed, abandoned, blocked
          ending=party | ending | must be one of message, voicemail, callback, assistant
          call_sid=17 | call_sid | must be a call SID: CA and 32 hexadecimal digits
          shared_id= | shared_id | must be 1 to 200 characters
          from=yesterday | from | must be a time such as 2026-11-22T10:15:00Z (in a URL, a plus sign must be percent-encoded)
          to=+999999-01-01T00:00:00Z | to | must be a time such as 2026-11-22T10:15:00Z (in a URL, a plus sign must be percent-encoded)
          from=2026-11-22T10:15:00Z&to=2026-11-22T10:15:00Z | to | must be later than `from`
          caller=4155550100 | caller | must be a number in international form, such as +442079460018
          words= | words | must be 1 to 200 characters
          limit=101 | limit | must be 1 to 100
          """)
  void explainsInvalidFilters(String filters, String field, String message) {
    var response = api.client().get(HANDOFFS + "?" + filters);

    assertThat(response.getStatusCode()).isEqualTo(422);
    var error = json(response).path("errors").get(0);
    assertThat(error.path("field").asString()).isEqualTo(field);
    assertThat(error.path("message").asString()).isEqualTo(message);
  }

  @Test
  void acceptsAPageTokenForTheSameFiltersOnly() {
    api.write(begun(1, HandoffContext.NONE));
    api.write(begun(2, HandoffContext.NONE));
    var first = json(api.client().get(HANDOFFS + "?limit=1"));
    var next = first.path("next").asString();

    var second = json(api.client().get(HANDOFFS + "?limit=1&next=" + next));

    assertThat(first.path("handoffs").get(0).path("id").asString()).isEqualTo(id(2).value());
    assertThat(second.path("handoffs").get(0).path("id").asString()).isEqualTo(id(1).value());
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(api.client().get(HANDOFFS + "?state=failed&next=" + next).getStatusCode())
        .isEqualTo(400);
    assertThat(api.client().get("/v1/projects/clinic/handoffs?next=" + next).getStatusCode())
        .isEqualTo(400);
  }

  /// Though few fit, and a handoff comes meanwhile.
  @Test
  void pagesThroughTheHandoffsThatRangADestination() {
    for (int number = 1; number <= 7; number++) {
      api.write(number % 3 == 0 ? begun(number, context()) : talkedTo(number));
    }
    var list = HANDOFFS + "?destination=" + Sample.SCHOOLS + "&limit=2";

    var first = json(api.client().get(list));
    api.write(talkedTo(8));
    var second = json(api.client().get(list + "&next=" + first.path("next").asString()));
    var third = json(api.client().get(list + "&next=" + second.path("next").asString()));

    assertThat(ids(first)).containsExactly(id(7).value(), id(5).value());
    assertThat(ids(second)).containsExactly(id(4).value(), id(2).value());
    assertThat(ids(third)).containsExactly(id(1).value());
    assertThat(third.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"caller=%2B14155550100", "words=number%20is%204155"})
  void letsNobodyFindNumbersByTryingWhoMayNotReadThem(String filter) {
    api.write(talkedTo(1));

    var reader = api.as(MUSEUM, Scope.HANDOFFS_READ);

    assertThat(reader.get(HANDOFFS + "?" + filter).getStatusCode()).isEqualTo(403);
    assertThat(reader.get(HANDOFFS + "?words=my%20number").getStatusCode()).isEqualTo(200);
    assertThat(json(api.client().get(HANDOFFS + "?" + filter)).path("handoffs")).hasSize(1);
  }

  private static List<String> ids(JsonNode list) {
    return list.path("handoffs").valueStream().map(one -> one.path("id").asString()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "0000-01-01T00:00:00.000Z#hnd_1", "~"})
  void answers400ForAForgedPageTokenOfADestination(String position) {
    var query =
        new HandoffQuery(
            MUSEUM,
            new HandoffQuery.Subject(
                Optional.of(Sample.SCHOOLS), Optional.empty(), Optional.empty(), Optional.empty()),
            HandoffQuery.of(MUSEUM).condition(),
            HandoffQuery.of(MUSEUM).period());
    var forged = PageToken.write(query.toString(), position);

    var list = HANDOFFS + "?destination=" + Sample.SCHOOLS + "&next=" + forged;
    assertThat(api.client().get(list).getStatusCode()).isEqualTo(400);
  }

  /// The digest of a token is no secret.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        ",",
        ",CA1-1",
        "2026-11-23T12:00:00.000Z",
        "2026-11-23T12:00:00.000Z,",
        "yesterday,CA1-1",
        "0000-01-01T00:00:00.000Z,CA1-1",
        "\u0000,CA1-1"
      })
  void answers400ForAForgedPageToken(String position) {
    var forged = PageToken.write(HandoffQuery.of(MUSEUM).toString(), position);

    assertThat(api.client().get(HANDOFFS + "?next=" + forged).getStatusCode()).isEqualTo(400);
  }

  @Test
  void hidesOtherProjectsHandoffs() {
    api.write(begun(1, context()));

    assertThat(api.client().get("/v1/projects/clinic/handoffs/" + id(1)).getStatusCode())
        .isEqualTo(404);
    for (var filter : List.of("", "?shared_id=crm-4711", "?call_sid=" + Sample.sid(1))) {
      var listed = json(api.client().get("/v1/projects/clinic/handoffs" + filter)).path("handoffs");
      assertThat(listed.isEmpty()).isTrue();
    }
    var clinics = api.as(new ProjectId("clinic"), Scope.HANDOFFS_READ);
    assertThat(clinics.get(HANDOFFS).getStatusCode()).isEqualTo(403);
    assertThat(api.as(MUSEUM, Scope.DESTINATIONS_READ).get(HANDOFFS).getStatusCode())
        .isEqualTo(403);
    assertThat(api.client().get(HANDOFFS + "/7").getStatusCode()).isEqualTo(404);
  }

  @Test
  void answers503WhenTheDatabaseIsDown() {
    dynamo.stop();

    var response = api.client().get(HANDOFFS);

    assertThat(response.getStatusCode()).isEqualTo(503);
    assertThat(response.getBody()).doesNotContain("xception", "software.amazon");
  }
}
