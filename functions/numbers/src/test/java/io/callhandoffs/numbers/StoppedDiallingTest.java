package io.callhandoffs.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.HeardLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever stops all dialling, or allows it again, is told of.
class StoppedDiallingTest {

  private static final String POLICY = Desk.MUSEUM + "/dialling-policy";
  private static final String STOP =
      "{\"stopped\": true, \"reason\": \"Somebody rings +44 20 7946 0958 all night\"}";

  @RegisterExtension final Desk desk = new Desk();

  @BeforeEach
  void isQuietAtFirst() {
    put("{\"stopped\": false}");
    assertThat(desk.amazon.events()).isEmpty();
  }

  private void put(String policy) {
    var answer = desk.api().put(POLICY, policy);
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
  }

  private List<JsonNode> events() {
    return desk.amazon.events().stream()
        .map(entry -> JsonMapper.shared().readTree(entry.path("Detail").asString()))
        .toList();
  }

  @Test
  void tellsOnceWhoStoppedDiallingAndWhy() {
    put(STOP);
    put(STOP);
    put("{\"concurrent_calls\": 7}");

    assertThat(events())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.path("type").asString()).isEqualTo("dialling.stopped");
          assertThat(event.path("text").asString())
              .isEqualTo(
                  "administrator has stopped all dialling: no caller is put through. Because:"
                      + " Somebody rings …0958 all night");
          assertThat(event.toString()).doesNotContain("7946");
        });
    assertThat(desk.amazon.mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.path("Subject").asString())
              .isEqualTo("Call Handoffs, museum: all dialling was stopped");
          assertThat(mail.path("Message").asString())
              .contains("GET /v1/projects/museum/dialling-policy")
              .doesNotContain("7946");
        });
  }

  @Test
  void tellsThatItIsAllowedAgain() {
    put(STOP);
    put("{\"stopped\": false}");

    assertThat(events())
        .extracting(event -> event.path("type").asString() + " " + event.path("id").asString())
        .containsExactly(
            "dialling.stopped museum.dialling.2", "dialling.resumed museum.dialling.3");
    assertThat(desk.amazon.mails()).hasSize(2);
  }

  @Test
  void tellsNothingOfARehearsal() {
    var answer = desk.api().put(POLICY + "?validate_only=true", STOP);

    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
    assertThat(events()).isEmpty();
  }

  @Test
  void stopsThoughNobodyCanBeTold() {
    desk.amazon.refuse("dialling.stopped");
    try (var log = new HeardLog("io.callhandoffs")) {
      put(STOP);
      assertThat(log.lines()).anyMatch(line -> line.contains("\"EventsLost\":1"));
    }
    assertThat(desk.api().get(POLICY).getBody()).contains("\"stopped\":true");
  }

  @Test
  void refusesAReasonThatIsTooLong() {
    var answer =
        desk.api().put(POLICY, "{\"stopped\": true, \"reason\": \"" + "x".repeat(201) + "\"}");

    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getBody()).contains("must be 1 to 200 characters");
  }
}
