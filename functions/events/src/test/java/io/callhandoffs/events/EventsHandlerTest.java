package io.callhandoffs.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.Amazon;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsHandlerTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = new TestClock(Sample.NOON);
  private Amazon amazon;
  private Records records;
  private EventsHandler handler;

  @BeforeEach
  void open() {
    amazon = new Amazon();
    records = new Records(dynamo, clock);
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(amazon.environment());
    handler = new EventsHandler(new Environment(variables));
  }

  @AfterEach
  void close() {
    amazon.close();
  }

  @Test
  void publishesStatesInOrderWhenOneWriteAddsSeveral() {
    var event = records.write(Sample.ringing(1)).write(Sample.accepted(1)).event();

    assertThat(failures(event)).isEmpty();

    assertThat(amazon.events())
        .extracting(entry -> entry.path("DetailType").asString())
        .containsExactly("handoff.initiated", "handoff.ringing", "handoff.accepted");
    assertThat(amazon.events())
        .allSatisfy(entry -> {
          assertThat(entry.path("Source").asString()).isEqualTo("callhandoffs");
          assertThat(entry.path("EventBusName").asString()).isEqualTo("handoffs");
        });
    assertThat(amazon.events().getLast().path("Detail").asString())
        .isEqualTo(HandoffEvent.of(Sample.accepted(1), 3).json());
  }

  @Test
  void tellsOnceThatACapTurnedTheCallerAway() {
    var event =
        records
            .write(Sample.begun(1))
            .write(Sample.capped(1))
            .write(Sample.capped(1).withDisposition(Optional.of("sold")))
            .event();

    assertThat(failures(event)).isEmpty();
    assertThat(amazon.events())
        .extracting(entry -> entry.path("DetailType").asString())
        .containsExactly("handoff.initiated", "handoff.capped", "handoff.ringing");
  }

  @Test
  void publishesNothingForWritesThatAddNoState() {
    var event =
        records
            .write(Sample.ringing(1))
            .write(Sample.ringing(1).withDisposition(Optional.of("sold")))
            .event();

    assertThat(failures(event)).isEmpty();
    assertThat(amazon.events()).hasSize(2);
  }

  @Test
  void publishesNothingForCountersAndExpiredHandoffs() {
    var counter = Map.of("id", new AttributeValue().withS("tally#caller"));
    var _ = records.add("tally#caller", Map.of(), counter);
    var event = records.add(Sample.id(1).value(), counter, Map.of()).event();

    assertThat(failures(event)).isEmpty();
    assertThat(amazon.events()).isEmpty();
    assertThat(amazon.asked("SendMessage")).isEmpty();
  }

  @Test
  void stopsAtAnEventThatAmazonRefusesAndContinuesThere() {
    var _ = records.write(Sample.begun(1)).write(Sample.ringing(2)).write(Sample.begun(3));
    amazon.refuse("handoff.ringing");

    assertThat(failures(records.event())).containsExactly("2");
    assertThat(amazon.events()).hasSize(2);

    amazon.refuseNothing();
    assertThat(failures(records.eventFrom(2))).isEmpty();
    assertThat(amazon.events())
        .extracting(entry -> Amazon.id(entry))
        .containsExactly(
            Sample.id(1) + ".1",
            Sample.id(2) + ".1",
            Sample.id(2) + ".1",
            Sample.id(2) + ".2",
            Sample.id(3) + ".1");
  }

  @Test
  void putsUnreadableRecordsAsideAndContinues() {
    var broken = Map.of("id", new AttributeValue().withS(Sample.id(7).value()));
    var event = records.add(Sample.id(7).value(), Map.of(), broken).write(Sample.begun(1)).event();

    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(failures(event)).isEmpty();
      assertThat(log.lines())
          .anySatisfy(line -> assertThat(line).contains("\"EventsLost\":1"))
          .anySatisfy(line -> assertThat(line).contains("\"HandoffsStarted\":1"));
    }
    assertThat(amazon.events()).hasSize(1);
    assertThat(amazon.asked("SendMessage"))
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.path("QueueUrl").asString()).isEqualTo(Amazon.DEAD_LETTERS);
          assertThat(sent.path("MessageBody").asString()).contains(Sample.id(7).value());
        });
  }

  @Test
  void queuesEventsForTheProjectsWebhook() {
    var webhook = new Webhooks(dynamo, clock);
    webhook.save("https://example.com/events");

    assertThat(failures(records.write(Sample.ringing(1)).event())).isEmpty();

    assertThat(amazon.asked("SendMessage"))
        .extracting(sent -> sent.path("MessageDeduplicationId").asString())
        .containsExactly(Sample.id(1) + ".1", Sample.id(1) + ".2");
    assertThat(amazon.asked("SendMessage"))
        .allSatisfy(sent -> {
          assertThat(sent.path("QueueUrl").asString()).isEqualTo(Amazon.QUEUE);
          assertThat(sent.path("MessageGroupId").asString()).isEqualTo(Sample.id(1).value());
        });

    webhook.failForADay();
    assertThat(failures(records.write(Sample.accepted(1)).eventFrom(2))).isEmpty();
    assertThat(amazon.events()).hasSize(3);
    assertThat(amazon.asked("SendMessage")).hasSize(2);
  }

  private List<String> failures(DynamodbEvent event) {
    return handler.handleRequest(event, new LocalContext()).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
