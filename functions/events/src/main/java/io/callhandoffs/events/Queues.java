package io.callhandoffs.events;

import io.callhandoffs.aws.Clients;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The client of Amazon SQS.
final class Queues {

  private Queues() {}

  static SqsClient client(Clients clients) {
    return clients.client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
  }
}
