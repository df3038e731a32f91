package io.callhandoffs.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// A request that is only to be tried answers as the real one would, and leaves the tables alone; a
/// request with a parameter that its route does not have is refused, and does so as well.
class ValidateOnlyTest {

  private static final String PROJECT = "/v1/projects/museum";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private ApiClient api;
  private String first = "";
  private String second = "";

  @BeforeEach
  void haveTwoDestinations() {
    api =
        new ApiClient(new DestinationsHandler(new Environment(dynamo.environment())))
            .watchedBy(Contract::witness);
    first = added("Tickets");
    second = added("School visits");
  }

  private String added(String name) {
    var reply =
        api.post(
            PROJECT + "/destinations",
            json(
                "{'name': '%s', 'number': '+44 20 7946 0018', 'description': 'Anything'}"
                    .formatted(name)));
    return JsonMapper.shared().readTree(reply.getBody()).get("id").asString();
  }

  private String json(String text) {
    return text.replace('\'', '"').replace("FIRST", first).replace("SECOND", second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | POST   | /destinations        | {'name': 'Desk', 'number': '+442079460018', 'description': 'All'}
          200 | PUT    | /destinations/FIRST  | {'name': 'Desk', 'number': '+442079460018', 'description': 'All'}
          200 | PATCH  | /destinations/FIRST  | {'description': 'Tickets and refunds'}
          204 | DELETE | /destinations/SECOND |
          409 | DELETE | /destinations/FIRST  |
          200 | POST   | /destinations/FIRST/duplicate |
          200 | PUT    | /default-destination | {'id': 'SECOND'}
          200 | PATCH  |                      | {'default_region': 'GB'}
          """)
  void changesNothing(int status, String method, String path, String body) {
    var before = dynamo.items("DestinationsTable");
    var url = PROJECT + (path == null ? "" : json(path));
    var sent = body == null ? null : json(body);

    assertThat(api.send(method, url + "?validate_only=true", sent).getStatusCode())
        .isEqualTo(status);
    for (var query : new String[] {"?validate_only=maybe", "?dry_run=true", "?validateonly=true"}) {
      var refused = api.with("if-match", "\"99\"").send(method, url + query, sent);
      assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(422);
    }

    assertThat(dynamo.items("DestinationsTable")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "/destinations?limits=5, limits",
    "/destinations?limit=5&page=2, page",
    "/destinations/FIRST?fields=name, fields",
    "?verbose=true, verbose",
    "/default-destination?x=, x",
  })
  void readsNothingUnderAParameterThatItDoesNotKnow(String path, String parameter) {
    var refused = api.get(PROJECT + json(path));

    assertThat(refused.getStatusCode()).isEqualTo(422);
    assertThat(refused.getBody()).contains("\"field\":\"" + parameter + "\"");
  }
}
