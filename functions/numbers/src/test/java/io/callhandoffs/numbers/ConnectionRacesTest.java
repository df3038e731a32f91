package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.number.Connection;
import io.callhandoffs.tables.numbers.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Two projects of one account, and one number.
class ConnectionRacesTest {

  private static final String[] PROJECTS = {"museum", "default"};
  private static final String BEFORE = "https://before.example/";

  @RegisterExtension final Desk desk = new Desk();

  private String sid = "";

  @BeforeEach
  void haveANumber() {
    for (var project : PROJECTS) {
      var token = ", \"auth_token\": \"" + Desk.TOKEN + "\"";
      assertThat(desk.connect(project, "", token).getStatusCode()).isEqualTo(200);
    }
    sid = desk.twilio.own(ACCOUNT, "+442079460999", Map.of("VoiceUrl", BEFORE));
  }

  @RepeatedTest(5)
  void connectsANumberToOneOfTheProjectsThatAskAtOnce() throws Exception {
    var statuses = new ArrayList<Callable<APIGatewayV2HTTPResponse>>();
    for (int i = 0; i < 8; i++) {
      var project = PROJECTS[i % 2];
      statuses.add(() -> connect(project));
    }
    var responses = atOnce(statuses);

    assertThat(responses)
        .extracting(APIGatewayV2HTTPResponse::getStatusCode)
        .containsOnly(200, 409);
    var winner = connections().getFirst().project().value();
    assertThat(responses)
        .filteredOn(response -> response.getStatusCode() == 200)
        .allSatisfy(
            response -> assertThat(response.getBody()).contains("\"project\":\"" + winner + "\""));
    var loser = winner.equals("museum") ? "default" : "museum";
    assertThat(ownNumbers(winner)).contains("+442079460999");
    assertThat(ownNumbers(loser)).doesNotContain("+442079460999");
    assertThat(disconnect(loser).getStatusCode()).isEqualTo(404);
    assertThat(disconnect(winner).getStatusCode()).isEqualTo(204);
    assertNothingIsLeft();
  }

  /// Whoever comes second finds the number as it was, or as it is with the first.
  @RepeatedTest(5)
  void connectsAndDisconnectsAtTheSameTimeWithoutForgettingWhatWasBefore() throws Exception {
    assertThat(connect("museum").getStatusCode()).isEqualTo(200);

    var responses = atOnce(List.of(() -> disconnect("museum"), () -> connect("default")));

    assertThat(responses.getFirst().getStatusCode()).isEqualTo(204);
    assertThat(responses.getLast().getStatusCode()).isIn(200, 409);
    if (responses.getLast().getStatusCode() == 200) {
      assertThat(connections()).extracting(one -> one.project().value()).containsExactly("default");
      assertThat(disconnect("default").getStatusCode()).isEqualTo(204);
    }
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() {
    assertThat(connections()).isEmpty();
    assertThat(desk.setting(sid, "voice_url")).isEqualTo(BEFORE);
    for (var project : PROJECTS) {
      assertThat(ownNumbers(project)).doesNotContain("+442079460999");
    }
  }

  private APIGatewayV2HTTPResponse connect(String project) {
    return desk.api().put(path(project), "{\"role\": \"inbound\"}");
  }

  private APIGatewayV2HTTPResponse disconnect(String project) {
    return desk.api().delete(path(project));
  }

  private String path(String project) {
    return "/v1/projects/" + project + "/numbers/" + sid + "/connection";
  }

  private List<Connection> connections() {
    return new Numbers(desk.dynamo().database(), desk.dynamo().table("NumbersTable")).all();
  }

  /// All that is stored of a project: a number of its own is among it.
  private String ownNumbers(String project) {
    return desk.dynamo().items("DestinationsTable").stream()
        .filter(item -> AttributeValue.fromS(project).equals(item.get("project")))
        .toList()
        .toString();
  }

  private static List<APIGatewayV2HTTPResponse> atOnce(
      List<Callable<APIGatewayV2HTTPResponse>> requests) throws Exception {
    var responses = new ArrayList<APIGatewayV2HTTPResponse>();
    try (var threads = Executors.newFixedThreadPool(requests.size())) {
      for (var response : threads.invokeAll(requests)) {
        responses.add(response.get());
      }
    }
    return responses;
  }
}
