package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of events for projects' webhooks. All events of a handoff are of one message group,
/// which the queue hands out one after the other.
///
/// @param url the queue's
record WebhookQueue(SqsClient sqs, String url) {

  /// As the environment says: `WEBHOOK_QUEUE`.
  WebhookQueue(SqsClient sqs, Environment environment) {
    this(sqs, environment.require("WEBHOOK_QUEUE"));
  }

  /// A client of Amazon SQS.
  static SqsClient sqs(Clients clients) {
    return clients.client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
  }

  void send(HandoffEvent event) {
    var _ =
        sqs.sendMessage(send ->
            send.queueUrl(url)
                .messageGroupId(event.handoff().id())
                .messageDeduplicationId(event.id())
                .messageBody(event.json()));
  }

  /// Hands a message out again after `pause`, and until then nothing else of its handoff.
  void putOff(SQSMessage message, Duration pause) {
    var _ =
        sqs.changeMessageVisibility(change ->
            change
                .queueUrl(url)
                .receiptHandle(message.getReceiptHandle())
                .visibilityTimeout((int) pause.toSeconds()));
  }
}
