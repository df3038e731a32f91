package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.sdk.SdkClients;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The queue of events for projects' webhooks. A handoff's events are one message group, which the
/// queue hands out one at a time.
///
/// @param url the queue's
record WebhookQueue(SqsClient sqs, String url) {

  /// @param environment names the queue in `WEBHOOK_QUEUE`
  WebhookQueue(SqsClient sqs, Environment environment) {
    this(sqs, environment.require("WEBHOOK_QUEUE"));
  }

  static SqsClient sqs(SdkClients clients) {
    return clients.client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
  }

  /// Hides a message for `pause`, and with it the later ones of its handoff.
  void putOff(SQSMessage message, Duration pause) {
    var _ =
        sqs.changeMessageVisibility(change ->
            change
                .queueUrl(url)
                .receiptHandle(message.getReceiptHandle())
                .visibilityTimeout((int) pause.toSeconds()));
  }
}
