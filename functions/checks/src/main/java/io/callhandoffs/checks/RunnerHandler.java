package io.callhandoffs.checks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.rest.Patience;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Makes the checks that were asked for. Its source is the stream of the Checks table.
public final class RunnerHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Services services;
  private final LineCheck lines;
  private final NumberCheck numbers;

  /// Lambda calls this one.
  public RunnerHandler() {
    this(Environment.ofProcess());
  }

  public RunnerHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public RunnerHandler(Environment environment, Clock clock) {
    this(environment, clock, Patience.REAL);
  }

  RunnerHandler(Environment environment, Clock clock, Patience patience) {
    var clients = new SdkClients(environment);
    this.services = Services.of(clients, environment, clock);
    this.lines = new LineCheck(clients, environment, clock, patience);
    this.numbers = new NumberCheck(clients, environment, clock, patience);
  }

  /// A failure repeats the batch: what was checked before it is checked again.
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var requests = event.getRecords().stream().map(RunnerHandler::request).distinct().toList();
    LogScope.ofInvocation(context.getAwsRequestId())
        .run(() -> requests.forEach(request -> run(request, context)));
    return new StreamsEventResponse(List.of());
  }

  private static CheckRequest request(DynamodbStreamRecord record) {
    var item = Item.empty();
    for (var field : record.getDynamodb().getNewImage().entrySet()) {
      var value = field.getValue();
      item = item.put(field.getKey(), Optional.ofNullable(value.getS()));
      item = value.getBOOL() == null ? item : item.put(field.getKey(), value.getBOOL());
    }
    return CheckRequest.read(new Attributes(item.fields()));
  }

  private void run(CheckRequest request, Context context) {
    LogScope.tell(LogField.PROJECT, request.project().value());
    new Round(services, lines, numbers, request, context::getRemainingTimeInMillis).run();
  }
}
