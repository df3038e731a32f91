package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckRequests;
import io.callhandoffs.tables.statistics.HandoffCounter;
import io.callhandoffs.tables.statistics.Statistics;
import io.callhandoffs.telemetry.LogScope;
import java.time.Clock;
import java.util.List;

/// Counts what became of handoffs, each once, from the stream of the Handoffs table, which tells of
/// each write at least once.
///
/// What DynamoDB does not take now is tried again, and later records wait for it. A record that
/// cannot be read is put aside, as it never will be: it must not hold up the rest.
public final class CountingHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Recount recount;

  /// Lambda calls this one.
  public CountingHandler() {
    this(Environment.ofProcess());
  }

  public CountingHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public CountingHandler(Environment environment, Clock clock) {
    var clients = new SdkClients(environment);
    var database = clients.database();
    this.recount =
        new Recount(
            new HandoffCounter(database, environment),
            new DeadLines(
                new Statistics(database, environment, clock),
                new CheckRequests(database, environment, clock)),
            new DeadLetterQueue(WebhookQueue.sqs(clients), environment));
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId()).call(() -> count(event));
  }

  private StreamsEventResponse count(DynamodbEvent event) {
    var failed = recount.firstUncounted(event.getRecords()).map(BatchItemFailure::new);
    return new StreamsEventResponse(failed.map(List::of).orElse(List.of()));
  }
}
