package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.publishing.Publisher;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Publishes the events in the records of the stream, and counts what they tell.
record Relay(Publisher publisher, Destinations destinations, DeadLetterQueue deadLetters) {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /// Whether a record is done with: its events were taken, or it cannot be read. If not, AWS does
  /// not take them now.
  boolean isDone(DynamodbStreamRecord record) {
    return LogScope.part()
        .call(() -> {
          LogScope.tell(LogField.HANDOFF, Change.id(record));
          return isPublished(record);
        });
  }

  private boolean isPublished(DynamodbStreamRecord record) {
    try {
      publish(record);
      return true;
    } catch (SdkException | StoreException e) {
      LOG.warn("Stopped at {}, to go on from there", record.getDynamodb().getSequenceNumber(), e);
      return false;
    }
  }

  private void publish(DynamodbStreamRecord record) {
    try {
      Change.of(record).ifPresent(this::publish);
    } catch (SdkException | StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A record of the stream was put aside", e);
      Metrics.count(Metric.EVENTS_LOST);
      deadLetters.put(record);
    }
  }

  /// What comes again, because something of it was not taken, is counted when all of it was.
  private void publish(Change change) {
    LogScope.tell(LogField.PROJECT, change.after().project().value());
    LogScope.tell(LogField.CALL, change.after().call().sid().value());
    Transitions.of(change).forEach(event -> publish(change.after().project(), event));
    Metrics.record(Measures.of(change));
  }

  private void publish(ProjectId project, HandoffEvent event) {
    publisher.putOnBus(event);
    publisher.tellProject(destinations.settings(project), event);
  }
}
