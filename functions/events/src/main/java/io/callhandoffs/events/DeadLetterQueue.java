package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.callhandoffs.aws.Environment;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of what somebody has to look at.
///
/// @param url the queue's
record DeadLetterQueue(SqsClient sqs, String url) {

  /// As the environment says: `DEAD_LETTERS`.
  DeadLetterQueue(SqsClient sqs, Environment environment) {
    this(sqs, environment.require("DEAD_LETTERS"));
  }

  /// Notes which record it was. Not what it says, which is about people: that is in the table.
  void put(DynamodbStreamRecord record) {
    var change = record.getDynamodb();
    var note =
        "{\"event_id\": \"%s\", \"sequence_number\": \"%s\", \"handoff\": \"%s\"}"
            .formatted(record.getEventID(), change.getSequenceNumber(), Transitions.id(record));
    var _ = sqs.sendMessage(send -> send.queueUrl(url).messageBody(note));
  }
}
