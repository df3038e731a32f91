package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.publishing.Notices;
import io.callhandoffs.publishing.Publisher;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.tables.checks.ToldCaps;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Publishes the events in the records of the stream, tells people what needs them, and counts what
/// the records tell.
record Relay(
    Publisher publisher,
    Notices notices,
    ToldCaps caps,
    Destinations destinations,
    DeadLetterQueue deadLetters) {

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
    var events = Transitions.of(change);
    var forPeople = HandoffNotices.of(change);
    if (!events.isEmpty() || !forPeople.isEmpty()) {
      var settings = destinations.settings(change.after().project());
      events.forEach(event -> publish(settings, event));
      forPeople.forEach(notice -> notices.send(settings, notice));
    }
    Metrics.record(Measures.of(change));
  }

  private void publish(ProjectSettings settings, HandoffEvent event) {
    publisher.putOnBus(event);
    publisher.tellProject(settings, event);
    if (event.handoff().cap().filter(cap -> isDue(event, cap)).isPresent()) {
      notices.mail(settings, HandoffNotices.capped(event));
    }
  }

  private boolean isDue(HandoffEvent event, CapView cap) {
    return caps.areDue(new ProjectId(event.project()), cap.rule(), event.id(), event.at());
  }
}
