package io.callhandoffs.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.Principal;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.tables.statistics.HandoffCounter;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The function as its clients see it, the table behind it, and what counts that table's handoffs.
///
/// @param client with all scopes
record Api(Handoffs handoffs, HandoffCounter counter, ApiClient client) {

  static final String HANDOFFS = "/v1/projects/museum/handoffs";

  static Api over(LocalDynamoDb dynamo, TestClock clock) {
    return over(dynamo, clock, Map.of());
  }

  /// @param more environment variables besides the usual ones
  static Api over(LocalDynamoDb dynamo, TestClock clock, Map<String, String> more) {
    var environment = new HashMap<>(dynamo.environment());
    environment.put("RETENTION_DAYS", "90");
    environment.put("TWILIO_ACCOUNTS", "stack/twilio/");
    environment.put("VOICE_URL", "https://voice.example/");
    environment.put("ROUTING_URL", "https://routing.example/");
    environment.put("ADMIN_KEY_SECRET", "admin");
    environment.put("VOICE_LOG", "VoiceLog");
    environment.put("ROUTING_LOG", "RoutingLog");
    environment.put("LOG_RETENTION_DAYS", "30");
    environment.putAll(more);
    return new Api(
        new Handoffs(dynamo.database(), dynamo.table("HandoffsTable"), Duration.ofDays(90), clock),
        new HandoffCounter(dynamo.database(), new Environment(environment)),
        new ApiClient(new HandoffsHandler(new Environment(environment), clock))
            .watchedBy(Contract::witness));
  }

  void write(Handoff handoff) {
    assertThat(handoffs.write(handoff, "tester")).isTrue();
    assertThat(counter.count(List.of(read(handoff.id())))).isTrue();
  }

  Handoff read(HandoffId id) {
    return handoffs.find(id).orElseThrow();
  }

  ApiClient as(ProjectId project, Scope... scopes) {
    var caller = new Principal("reader", Optional.of(project), Set.of(scopes));
    return client.as(new HashMap<>(caller.context()));
  }

  static JsonNode json(APIGatewayV2HTTPResponse response) {
    return JsonMapper.shared().readTree(response.getBody());
  }
}
