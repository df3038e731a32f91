package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Tells others each state that a handoff comes into: at least once, and one handoff's states in
/// their order. It hangs on the Handoffs table's stream, which keeps that order.
///
/// What AWS does not take now is tried again from there on, and what comes after it waits. What we
/// cannot make sense of is put aside, since it never will be: it must not hold up the rest.
public final class EventsHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(EventsHandler.class);

  private final Publisher publisher;
  private final PutAside putAside;

  /// Lambda calls this one.
  public EventsHandler() {
    this(Environment.ofProcess());
  }

  public EventsHandler(Environment environment) {
    var clients = new Clients(environment);
    var queues = Queues.client(clients);
    this.publisher = new Publisher(clients, environment, queues);
    this.putAside = new PutAside(queues, environment.require("DEAD_LETTERS"));
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (var record : event.getRecords()) {
      try {
        tell(record);
      } catch (SdkException e) {
        var place = record.getDynamodb().getSequenceNumber();
        LOG.warn("Stopped at {}, to go on from there", place, e);
        return new StreamsEventResponse(List.of(new BatchItemFailure(place)));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  private void tell(DynamodbStreamRecord record) {
    try {
      Transitions.of(record).forEach(publisher::publish);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A record of the stream was put aside", e);
      putAside.put(record);
    }
  }
}
