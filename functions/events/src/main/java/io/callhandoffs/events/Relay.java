package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.callhandoffs.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Publishes the events in the records of the stream.
record Relay(Publisher publisher, DeadLetterQueue deadLetters) {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /// Whether a record is done with: its events were taken, or it cannot be read. If not, AWS does
  /// not take them now.
  boolean isDone(DynamodbStreamRecord record) {
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
      Transitions.of(record).forEach(publisher::publish);
    } catch (SdkException | StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A record of the stream was put aside", e);
      deadLetters.put(record);
    }
  }
}
