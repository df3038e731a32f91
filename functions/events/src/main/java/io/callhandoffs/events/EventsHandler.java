package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.publishing.Notices;
import io.callhandoffs.publishing.Publisher;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.ToldCaps;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.telemetry.LogScope;
import java.util.List;

/// Publishes each state that a handoff comes into, and tells people what needs them: at least once,
/// and a handoff's states in their order. Its source is the stream of the Handoffs table, which
/// keeps that order.
///
/// A record that AWS does not take now is tried again, and later ones wait for it. A record that
/// cannot be read is put aside, as it never will be: it must not hold up the rest.
public final class EventsHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Relay relay;

  /// Lambda calls this one.
  public EventsHandler() {
    this(Environment.ofProcess());
  }

  public EventsHandler(Environment environment) {
    var clients = new SdkClients(environment);
    var database = clients.database();
    this.relay =
        new Relay(
            new Publisher(clients, environment),
            new Notices(clients, environment),
            new ToldCaps(database, environment),
            new Destinations(database, environment),
            new DeadLetterQueue(WebhookQueue.sqs(clients), environment));
  }

  /// Stops at the first record that cannot be published now: later ones may be about the same
  /// handoff.
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId()).call(() -> relay(event));
  }

  private StreamsEventResponse relay(DynamodbEvent event) {
    for (var record : event.getRecords()) {
      if (!relay.isDone(record)) {
        var place = record.getDynamodb().getSequenceNumber();
        return new StreamsEventResponse(List.of(new BatchItemFailure(place)));
      }
    }
    return new StreamsEventResponse(List.of());
  }
}
