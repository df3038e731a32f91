package io.callhandoffs.handoffs;

import static io.callhandoffs.handoffs.Api.HANDOFFS;
import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.begun;
import static io.callhandoffs.handoffs.Sample.context;
import static io.callhandoffs.handoffs.Sample.id;
import static io.callhandoffs.handoffs.Sample.talkedTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.Scope;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingTest {

  private static final String URL = HANDOFFS + "/" + id(1);

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private Api api;

  @BeforeEach
  void start() {
    api = Api.over(dynamo, new TestClock(Sample.NOON.plusSeconds(60)));
  }

  @Test
  void changesTheStateAndNamesTheKey() {
    api.write(begun(1, HandoffContext.NONE));

    var response = patch("{\"state\": \"failed\", \"disposition\": \"wrong number\"}");

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("etag", "\"2\"");
    var handoff = json(response);
    assertThat(handoff.path("state").asString()).isEqualTo("failed");
    assertThat(handoff.path("disposition").asString()).isEqualTo("wrong number");
    var change = handoff.path("history").get(1);
    assertThat(change.path("by").asString()).isEqualTo("administrator");
    assertThat(change.path("at").asString()).isEqualTo("2026-11-23T12:01:00Z");
    assertThat(api.read(begun(1, HandoffContext.NONE).id()).revision().updatedBy())
        .contains("administrator");
  }

  @Test
  void writesNothingWhenAChangeIsOnlyTried() {
    api.write(begun(1, HandoffContext.NONE));
    var before = dynamo.items("HandoffsTable");

    var tried = api.client().patch(URL + "?validate_only=true", "{\"state\": \"failed\"}");
    var refused = api.client().patch(URL + "?validate_only=true", "{\"state\": \"dialling\"}");

    assertThat(json(tried).path("state").asString()).isEqualTo("failed");
    assertThat(refused.getStatusCode()).isIn(409, 422);
    assertThat(dynamo.items("HandoffsTable")).isEqualTo(before);
  }

  @Test
  void namesTheLegalStatesWhenItRefusesOne() {
    api.write(begun(1, HandoffContext.NONE));

    var response = patch("{\"state\": \"completed\"}");

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(json(response).path("detail").asString())
        .isEqualTo(
            "A handoff that is initiated can become ringing, failed, abandoned, blocked, not"
                + " completed");
  }

  @Test
  void acceptsADispositionButNoStateWhenTheHandoffIsOver() {
    api.write(talkedTo(1));

    var moved = patch("{\"state\": \"failed\"}");
    var judged = patch("{\"state\": \"completed\", \"disposition\": \"resolved\"}");

    assertThat(moved.getStatusCode()).isEqualTo(409);
    assertThat(json(moved).path("detail").asString())
        .isEqualTo("A handoff that is completed can become nothing else, not failed");
    assertThat(judged.getStatusCode()).isEqualTo(200);
    assertThat(api.read(id(1)).review().disposition()).hasValue("resolved");
  }

  @Test
  void mergesDataAndRemovesNullMembers() {
    api.write(begun(1, context()));

    var response =
        patch("{\"data\": {\"pupils\": 31, \"vip\": null, \"school\": {\"name\": \"Hill\"}}}");

    assertThat(json(response).path("data").toString())
        .isEqualTo("{\"pupils\":31,\"school\":{\"phone\":\"+44 20 7946 0958\",\"name\":\"Hill\"}}");
  }

  @Test
  void keepsWholeNumbersWhenAReaderOfMaskedOnesPatches() {
    api.write(begun(1, context()));

    var response =
        api.as(MUSEUM, Scope.HANDOFFS_READ, Scope.HANDOFFS_WRITE)
            .patch(URL, "{\"data\": {\"pupils\": 31}}");

    assertThat(response.getBody()).contains("…0958").doesNotContain("7946");
    assertThat(api.read(id(1)).context().data().find("school.phone")).hasValue("+44 20 7946 0958");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"state": "talking"}                 | 422 | state
          {"state": null}                      | 422 | state
          {"disposition": ""}                  | 422 | disposition
          {"disposition": 7}                   | 422 | disposition
          {"data": [1]}                        | 422 | data
          {"summary": "x"}                     | 422 | summary
          {"data": {"a": 1}                    | 400 | not valid JSON
          [1]                                  | 400 | must be a JSON object
          """)
  void refusesInvalidPatches(String body, int status, String mentioned) {
    api.write(begun(1, HandoffContext.NONE));

    var response = patch(body);

    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getBody()).contains(mentioned);
    assertThat(api.read(id(1)).revision().version()).isEqualTo(1);
  }

  @Test
  void refusesDataBeyondTheLimit() {
    api.write(begun(1, context()));

    var response = patch("{\"data\": {\"more\": \"" + "ä".repeat(8 * 1024) + "\"}}");

    assertThat(response.getStatusCode()).isEqualTo(422);
    assertThat(response.getBody()).contains("must be at most 16384 bytes");
  }

  @Test
  void answers412WhenTheETagIsNotCurrent() {
    api.write(begun(1, HandoffContext.NONE));
    var client = api.client().with("if-match", "\"1\"");

    assertThat(client.patch(URL, "{\"disposition\": \"first\"}").getStatusCode()).isEqualTo(200);
    assertThat(client.patch(URL, "{\"disposition\": \"second\"}").getStatusCode()).isEqualTo(412);
    assertThat(api.read(id(1)).review().disposition()).hasValue("first");
  }

  @Test
  void keepsTwentyConcurrentChanges() {
    api.write(begun(1, HandoffContext.NONE));

    var statuses =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> patch("{\"data\": {\"key" + i + "\": " + i + "}}").getStatusCode())
            .toList();

    var data = api.read(id(1)).context().data();
    for (int i = 0; i < statuses.size(); i++) {
      assertThat(data.find("key" + i).isPresent()).isEqualTo(statuses.get(i) == 200);
    }
    assertThat(statuses).contains(200);
  }

  @Test
  void staysClosedWhenAWebhookArrivesLater() {
    api.write(begun(1, HandoffContext.NONE));
    assertThat(patch("{\"state\": \"abandoned\"}").getStatusCode()).isEqualTo(200);

    var late =
        api.read(id(1)).withCallEnded(Sample.NOON.plusSeconds(70)).withSettledState(Sample.NOON);
    api.write(late);

    assertThat(api.read(id(1)).state()).isEqualTo(HandoffState.ABANDONED);
    assertThat(api.read(id(1)).history().changes()).hasSize(2);
  }

  @Test
  void requiresTheScopeAndTheProject() {
    api.write(begun(1, HandoffContext.NONE));

    var reader = api.as(MUSEUM, Scope.HANDOFFS_READ);

    assertThat(reader.patch(URL, "{}").getStatusCode()).isEqualTo(403);
    assertThat(
            api.client()
                .patch("/v1/projects/clinic/handoffs/" + id(1), "{\"state\": \"failed\"}")
                .getStatusCode())
        .isEqualTo(404);
  }

  private APIGatewayV2HTTPResponse patch(String body) {
    return api.client().patch(URL, body);
  }
}
