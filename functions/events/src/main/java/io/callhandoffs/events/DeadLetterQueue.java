package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.callhandoffs.aws.Environment;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of records that a person has to look at.
record DeadLetterQueue(SqsClient sqs, String url) {

  /// @param environment names the queue in `DEAD_LETTERS`
  DeadLetterQueue(SqsClient sqs, Environment environment) {
    this(sqs, environment.require("DEAD_LETTERS"));
  }

  /// Notes which record it was, and not its content, which is about people and still in the table.
  void put(DynamodbStreamRecord record) {
    var change = record.getDynamodb();
    var note =
        "{\"event_id\": \"%s\", \"sequence_number\": \"%s\", \"handoff\": \"%s\"}"
            .formatted(record.getEventID(), change.getSequenceNumber(), Change.id(record));
    var _ = sqs.sendMessage(send -> send.queueUrl(url).messageBody(note));
  }
}
