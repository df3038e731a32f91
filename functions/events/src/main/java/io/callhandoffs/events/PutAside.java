package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of what somebody has to look at.
///
/// @param queue its URL
record PutAside(SqsClient queues, String queue) {

  /// Notes which record it was. Not what it says, which is about people: that is in the table.
  void put(DynamodbStreamRecord record) {
    var change = record.getDynamodb();
    var note =
        "{\"event_id\": \"%s\", \"sequence_number\": \"%s\", \"handoff\": \"%s\"}"
            .formatted(record.getEventID(), change.getSequenceNumber(), Transitions.id(record));
    var _ = queues.sendMessage(send -> send.queueUrl(queue).messageBody(note));
  }
}
