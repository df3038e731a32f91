package io.callhandoffs.local;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import io.callhandoffs.testing.faults.FaultProxy;
import io.callhandoffs.testing.faults.Protocol;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is counted while calls go every way, and something fails: all that the dashboard shows, and
/// each call once.
class MetricsTest {

  private static final String PROJECT = "/v1/projects/default";
  private static final String CLASS = "'says': ['I want to bring my class']";

  /// What takes hours or Twilio's silence, and the test that shows it instead.
  private static final Map<Metric, String> SHOWN_ELSEWHERE =
      Map.of(
          Metric.STALE_SECRETS,
          "shared/core/src/test/java/io/callhandoffs/secret/CachedSecretTest.java",
          Metric.WEBHOOKS_GIVEN_UP,
          "functions/events/src/test/java/io/callhandoffs/events/WebhooksHandlerTest.java",
          Metric.EVENTS_LOST,
          "functions/events/src/test/java/io/callhandoffs/events/EventsHandlerTest.java",
          Metric.SWEPT_CALLS,
          "functions/handoffs/src/test/java/io/callhandoffs/handoffs/SweepTest.java",
          Metric.GIVEN_UP_CALLS,
          "functions/handoffs/src/test/java/io/callhandoffs/handoffs/SweepTest.java",
          Metric.UNDERSTOOD_BY_WORDS,
          "functions/routing/src/test/java/io/callhandoffs/routing/function/LearningTest.java");

  private static final AtomicInteger REFUSALS = new AtomicInteger(1);

  private static LocalServer receiver;
  private static FaultProxy dynamo;
  private static Machine machine;

  @BeforeAll
  static void open() {
    receiver = LocalServer.bind(0, 1 << 20);
    receiver.start(_ -> LocalResponse.empty(REFUSALS.getAndDecrement() > 0 ? 503 : 204));
    var proxy = new AtomicReference<FaultProxy>();
    machine =
        Machine.start(
            Map.of(
                "SEED", "museum",
                "ADMIN_API_KEY", TestSecrets.of("administrator"),
                "TWILIO_AUTH_TOKEN", TestSecrets.of("local")),
            services -> {
              var between = new FaultProxy(Protocol.AWS, services.dynamo());
              proxy.set(between);
              return new Endpoints(between.url(), services.aws(), services.twilio());
            });
    dynamo = requireNonNull(proxy.get());
    var _ = machine.patch(PROJECT, "{'event_webhook': {'url': '%s/x'}}".formatted(receiver.url()));
  }

  @AfterAll
  static void close() {
    machine.close();
    dynamo.close();
    receiver.close();
  }

  @Test
  void aRunCountsAllThatTheDashboardShows() throws InterruptedException {
    machine.change("School visits", "{'screening': 'press_key'}");
    call(CLASS);
    call(CLASS + ", 'destinations': {'+442079460018': 'busy'}");
    call(CLASS + ", 'destinations': {'+442079460018': 'busy', '+442079460000': 'no_answer'}");
    call(CLASS + ", 'hangs_up': 'ringing'");
    call("'says': ['my cat is on fire']");
    policy("{'stopped': true}");
    call(CLASS);
    policy("{'stopped': false, 'calls_per_destination_per_hour': 1}");
    call(CLASS);
    forge();
    guess();
    dynamo.plan(FaultPlan.of(FaultKind.ERROR_BEFORE, _ -> true));
    call(CLASS);
    dynamo.mend();

    var expected =
        Arrays.stream(Metric.values())
            .filter(metric -> !SHOWN_ELSEWHERE.containsKey(metric))
            .map(Metric::title)
            .collect(toSet());
    assertThat(Eventually.value(MetricsTest::counted, all -> all.containsAll(expected)))
        .containsAll(expected);
    countsEachCallOnce();
  }

  private static void countsEachCallOnce() throws InterruptedException {
    long handoffs = machine.get(PROJECT + "/handoffs?limit=100").path("handoffs").size();

    assertThat(Eventually.value(() -> sum("HandoffsStarted"), sum -> sum >= handoffs))
        .isEqualTo(handoffs);
    assertThat(Eventually.value(MetricsTest::ended, sum -> sum >= handoffs)).isEqualTo(handoffs);
  }

  private static long ended() {
    return Stream.of("HandoffsCompleted", "HandoffsFailed", "HandoffsAbandoned", "HandoffsBlocked")
        .mapToLong(MetricsTest::sum)
        .sum();
  }

  @Test
  void whatNoRunCanCountIsShownByATestOfItsModule() throws IOException {
    var root = requireNonNull(Template.path().getParent());
    for (var shown : SHOWN_ELSEWHERE.entrySet()) {
      assertThat(Files.readString(root.resolve(shown.getValue())))
          .contains("\\\"" + shown.getKey().title() + "\\\":1");
    }
  }

  @Test
  void readsAsPrometheusDoes() {
    call(CLASS);

    var request =
        HttpRequest.newBuilder(machine.url("/local/metrics")).header("accept", "text/plain");
    assertThat(machine.send(request).body())
        .contains("# TYPE callhandoffs_understanding_time summary")
        .containsPattern("(?m)^callhandoffs_understanding_time_count \\d+$");
  }

  private static void call(String script) {
    var _ = machine.call(("{" + script + "}").replace('\'', '"'));
  }

  private static void policy(String json) {
    var answer = machine.send("PUT", PROJECT + "/dialling-policy", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /// A request in the name of the account that is connected, signed by somebody else.
  private static void forge() {
    var url = machine.stack().ports().functionUrls().get("VoiceFunction") + "/voice/call";
    var account = machine.stack().credentials().twilio().sid();
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-twilio-signature", "forged")
            .POST(BodyPublishers.ofString("CallSid=CA1&AccountSid=" + account));
    assertThat(machine.send(request).statusCode()).isEqualTo(403);
  }

  private static void guess() {
    var request =
        HttpRequest.newBuilder(machine.url(PROJECT)).header("x-api-key", "perhaps this one").GET();
    assertThat(machine.send(request).statusCode()).isEqualTo(403);
  }

  private static JsonNode metrics() {
    return machine.get("/local/metrics").path("metrics");
  }

  private static Set<String> counted() {
    return metrics().propertyNames().stream().collect(toSet());
  }

  private static long sum(String metric) {
    return metrics().path(metric).path("sum").asLong();
  }
}
