package io.callhandoffs.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.statistics.Figures;
import io.callhandoffs.statistics.Period;
import io.callhandoffs.statistics.Quarter;
import io.callhandoffs.tables.statistics.Statistics;
import io.callhandoffs.testing.Amazon;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountingHandlerTest {

  private static final Period QUARTER =
      new Period(Quarter.of(Sample.NOON), Quarter.notBefore(Sample.NOON));

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = new TestClock(Sample.NOON);
  private Amazon amazon;
  private Records records;
  private Environment environment;
  private CountingHandler handler;

  @BeforeEach
  void open() {
    amazon = new Amazon();
    records = new Records(dynamo, clock);
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(amazon.environment());
    variables.put("RETENTION_DAYS", "90");
    environment = new Environment(variables);
    handler = new CountingHandler(environment);
  }

  @AfterEach
  void close() {
    amazon.close();
  }

  @Test
  void countsABatchOnceThoughItIsDeliveredTwice() {
    for (int number = 1; number <= 30; number++) {
      var _ = records.write(Sample.ringing(number)).write(Sample.accepted(number));
    }

    assertThat(failures(records.event())).isEmpty();
    assertThat(failures(records.event())).isEmpty();
    assertThat(failures(records.eventFrom(17))).isEmpty();

    assertThat(figures().handoffs()).isEqualTo(30);
    assertThat(figures().rung()).isEqualTo(30);
    assertThat(figures().answered()).isEqualTo(30);
    assertThat(figures().secondsToAnswer().orElseThrow().p95()).isEqualTo(13);
  }

  @Test
  void continuesWhereTheDatabaseWasAway() {
    for (int number = 1; number <= 30; number++) {
      var _ = records.write(Sample.accepted(number));
    }
    dynamo.stop();
    assertThat(failures(records.event())).containsExactly("1");
    dynamo.start();

    assertThat(failures(records.event())).isEmpty();
    assertThat(figures().answered()).isEqualTo(30);
  }

  @Test
  void putsUnreadableRecordsAsideAndContinues() {
    var broken = Map.of("id", new AttributeValue().withS(Sample.id(7).value()));
    var event = records.add(Sample.id(7).value(), Map.of(), broken).write(Sample.begun(1)).event();

    assertThat(failures(event)).isEmpty();

    assertThat(figures().handoffs()).isEqualTo(1);
    assertThat(amazon.asked("SendMessage"))
        .singleElement()
        .satisfies(
            sent -> assertThat(sent.path("MessageBody").asString()).contains(Sample.id(7).value()));
  }

  @Test
  void countsNeitherCountersNorExpiredHandoffs() {
    var tally = Map.of("id", new AttributeValue().withS("tally#caller"));
    var _ = records.add("tally#caller", Map.of(), tally);
    var event = records.add(Sample.id(1).value(), tally, Map.of()).event();

    assertThat(failures(event)).isEmpty();
    assertThat(dynamo.items("StatisticsTable")).isEmpty();
  }

  private Figures figures() {
    return new Statistics(dynamo.database(), environment, clock).of(Sample.MUSEUM, QUARTER).all();
  }

  private List<String> failures(DynamodbEvent event) {
    return handler.handleRequest(event, new LocalContext()).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
