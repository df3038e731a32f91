package io.callhandoffs.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/// The name of the key that made a change is stored with what it changed, and with the project's
/// directory, even if the change deleted the rest.
class WhoChangedItTest {

  private static final String PROJECT = "/v1/projects/museum";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private ApiClient administrator;
  private ApiClient carol;
  private String first = "";
  private String second = "";

  @BeforeEach
  void createTwoDestinations() {
    administrator = new ApiClient(new DestinationsHandler(new Environment(dynamo.environment())));
    carol =
        administrator.as(
            Map.of(
                "name", "carol",
                "project", "museum",
                "scopes", "destinations:write project:write"));
    first = added("Tickets");
    second = added("School visits");
    assertThat(updatedBy("directory")).isEqualTo("administrator");
    assertThat(updatedBy("destination#" + first)).isEqualTo("administrator");
  }

  private String added(String name) {
    var reply =
        administrator.post(
            PROJECT + "/destinations",
            json(
                "{'name': '%s', 'number': '+44 20 7946 0018', 'description': 'Anything'}"
                    .formatted(name)));
    assertThat(reply.getStatusCode()).isEqualTo(201);
    return JsonMapper.shared().readTree(reply.getBody()).get("id").asString();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private String updatedBy(String key) {
    return dynamo
        .item("DestinationsTable", Map.of("project", "museum", "sk", key))
        .getOrDefault("updated_by", AttributeValue.fromS("nobody"))
        .s();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT    | /destinations/FIRST  | {'name': 'Desk', 'number': '+442079460018', 'description': 'All'} | destination#FIRST
          PATCH  | /destinations/FIRST  | {'description': 'Tickets and refunds'}   | destination#FIRST
          PUT    | /default-destination | {'id': 'SECOND'}                         | directory
          DELETE | /destinations/SECOND |                                          | directory
          POST   | /destinations/FIRST/duplicate | {}                              | directory
          PATCH  |                      | {'default_region': 'GB'}                 | project
          """)
  void storesTheNameOfTheKeyThatMadeTheChange(String method, String path, String body, String key) {
    var response =
        carol.send(
            method,
            PROJECT + (path == null ? "" : named(path)),
            body == null ? null : named(json(body)));

    assertThat(response.getStatusCode()).as(response.getBody()).isBetween(200, 204);
    assertThat(updatedBy("directory")).isEqualTo("carol");
    assertThat(updatedBy(named(key))).isEqualTo("carol");
  }

  private String named(String text) {
    return text.replace("FIRST", first).replace("SECOND", second);
  }

  @Test
  void storesNothingWhenRehearsing() {
    var reply =
        carol.patch(
            PROJECT + "/destinations/" + first + "?validate_only=true", json("{'name': 'Desk'}"));

    assertThat(reply.getStatusCode()).isEqualTo(200);
    assertThat(updatedBy("directory")).isEqualTo("administrator");
  }
}
