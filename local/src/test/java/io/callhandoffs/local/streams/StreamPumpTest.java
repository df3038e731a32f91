package io.callhandoffs.local.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.local.gateway.LambdaFunction;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.Tables;
import io.callhandoffs.testing.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamPumpTest {

  private static final Template TEMPLATE =
      Template.parse(
          """
          Resources:
            ListenerFunction:
              Type: AWS::Serverless::Function
              Properties:
                Handler: none
                Events:
                  Changes: {Type: DynamoDB, Properties: {Stream: !GetAtt Things.StreamArn, StartingPosition: TRIM_HORIZON, BatchSize: 10, FilterCriteria: {Filters: [{Pattern: '{"dynamodb": {"Keys": {"id": {"S": ["same"]}}}}'}]}}}
            Things:
              Type: AWS::DynamoDB::Table
              Properties:
                KeySchema: [{AttributeName: id, KeyType: HASH}]
                AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
          """);

  private static final BlockingQueue<String> HEARD = new LinkedBlockingQueue<>();
  private static final AtomicInteger FAILURES_LEFT = new AtomicInteger(2);

  /// Fails at first, and then records its events.
  public static final class Listener implements RequestHandler<DynamodbEvent, String> {

    public Listener(Environment environment) {
      assert environment.variables().isEmpty();
    }

    @Override
    public String handleRequest(DynamodbEvent event, Context context) {
      if (FAILURES_LEFT.getAndDecrement() > 0) {
        throw new IllegalStateException("on purpose");
      }
      event
          .getRecords()
          .forEach(record ->
              HEARD.add(
                  record.getEventName()
                      + " "
                      + record.getDynamodb().getKeys().values().iterator().next().getS()));
      return "done";
    }
  }

  @Test
  void handsOverAllChangesInOrderWhenTheFunctionFails() throws InterruptedException {
    try (var server = DynamoDbServer.inMemory(DynamoDbServer.freePort())) {
      var _ = server.client().createTable(Tables.create(TEMPLATE, "Things", "things"));
      var function =
          new LambdaFunction(
              "ListenerFunction",
              Listener.class.getName(),
              new Environment(Map.of()),
              Duration.ofMinutes(1),
              128);
      var source = EventSource.of(TEMPLATE).getFirst();
      var arn = server.client().describeTable(d -> d.tableName("things")).table().latestStreamArn();
      try (var pump = new StreamPump(source, function, server.endpoint(), "eu-west-1", arn)) {
        pump.start();
        IntStream.range(0, 20)
            .forEach(i -> {
              put(server.client(), "same", i);
              put(server.client(), "unwanted", i);
            });
        var _ = server.client().deleteItem(d -> d.tableName("things").key(key("same")));

        assertThat(heard(21))
            .isEqualTo(
                Stream.of(
                        Stream.of("INSERT same"),
                        Stream.generate(() -> "MODIFY same").limit(19),
                        Stream.of("REMOVE same"))
                    .flatMap(each -> each)
                    .toList());
      }
    }
  }

  /// Only changes of directories pass the template's filter.
  @Test
  void appliesTheTemplatesFilter() {
    var filter =
        EventSource.of(Template.deployed()).stream()
            .filter(source -> source.function().equals("IndexingFunction"))
            .findFirst()
            .orElseThrow()
            .filter();

    assertThat(filter.lets(record("directory"))).isTrue();
    assertThat(filter.lets(record("index"))).isFalse();
    assertThat(filter.lets(record("destination#dst_1"))).isFalse();
    assertThat(new RecordFilter(List.of()).lets(record("anything"))).isTrue();
    assertThatThrownBy(() -> new RecordFilter(List.of("{")).lets(record("directory")))
        .hasMessageContaining("no filter pattern");
  }

  private static String record(String key) {
    return """
    {"eventName": "MODIFY", "dynamodb": {"Keys": {"project": {"S": "museum"}, "sk": {"S": "%s"}},
     "NewImage": {"sk": {"S": "directory"}, "names": {"L": [{"S": "a"}]}, "gone": {"NULL": true}}}}
    """
        .formatted(key);
  }

  @Test
  void givesUpABatchOnlyWithALimitOfRetries() {
    var patient = EventSource.of(TEMPLATE).getFirst();
    var hasty = new EventSource("f", "t", 1, true, 3, new RecordFilter(List.of()), false);

    assertThat(patient.givesUpAfter(1_000_000)).isFalse();
    assertThat(hasty.givesUpAfter(3)).isFalse();
    assertThat(hasty.givesUpAfter(4)).isTrue();
  }

  private static void put(DynamoDbClient client, String id, int value) {
    var item = Map.of("id", AttributeValue.fromS(id), "n", AttributeValue.fromN("" + value));
    var _ = client.putItem(put -> put.tableName("things").item(item));
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", AttributeValue.fromS(id));
  }

  private static List<String> heard(int count) throws InterruptedException {
    var heard = new ArrayList<String>();
    while (heard.size() < count) {
      var next = HEARD.poll(60, TimeUnit.SECONDS);
      assertThat(next).as("after %s", heard).isNotNull();
      heard.add(String.valueOf(next));
    }
    return heard;
  }
}
