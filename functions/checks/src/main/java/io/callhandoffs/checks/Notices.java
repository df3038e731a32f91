package io.callhandoffs.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.projects.Project;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Tells others when the health of a destination changes, and not again while it stays: programs by
/// an event, the project by its webhook, the operator by mail.
final class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private static final String SOURCE = "callhandoffs";

  /// SNS refuses a longer subject.
  private static final int MAX_SUBJECT = 100;

  private final EventBridgeClient bridge;
  private final String bus;
  private final SqsClient sqs;
  private final String webhooks;
  private final WebhookHealths webhookHealths;
  private final SnsClient sns;
  private final Optional<String> topic;

  /// @param environment names the bus in `EVENT_BUS`, the queue in `WEBHOOK_QUEUE`, and in
  ///   `ALARM_TOPIC` the topic, if there is one
  Notices(SdkClients clients, Environment environment) {
    this.bridge = clients.client(EventBridgeClient.builder(), "AWS_ENDPOINT_URL_EVENTBRIDGE");
    this.bus = environment.require("EVENT_BUS");
    this.sqs = clients.client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
    this.webhooks = environment.require("WEBHOOK_QUEUE");
    this.webhookHealths = new WebhookHealths(clients.database(), environment);
    this.sns = clients.client(SnsClient.builder(), "AWS_ENDPOINT_URL_SNS");
    this.topic = environment.find("ALARM_TOPIC");
  }

  void changed(Project project, Destination destination, Healths.Change change) {
    var event = HealthEvent.of(project.id(), destination, change);
    LOG.warn("{}", event.text());
    try {
      putOnBus(event);
      if (project.settings().checks().notifies()) {
        tellProject(project, event);
        topic.ifPresent(arn -> mail(arn, event));
      }
    } catch (SdkException e) {
      // What was found is kept and shown all the same.
      Metrics.count(Metric.EVENTS_LOST);
      LOG.error("The notice about {} was not sent", destination.id(), e);
    }
  }

  private void putOnBus(HealthEvent event) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(event.type())
            .time(event.at())
            .detail(event.json())
            .build();
    var answer = bridge.putEvents(put -> put.entries(entry));
    if (answer.failedEntryCount() > 0) {
      throw SdkClientException.create(
          "EventBridge did not take an event: " + answer.entries().getFirst().errorMessage());
    }
  }

  private void tellProject(Project project, HealthEvent event) {
    if (project.settings().programs().eventWebhook().isPresent()
        && webhookHealths.find(project.id()).filter(WebhookHealth::isDisabled).isEmpty()) {
      var _ =
          sqs.sendMessage(send ->
              send.queueUrl(webhooks)
                  .messageGroupId(event.destination().id())
                  .messageDeduplicationId(event.id())
                  .messageBody(event.json()));
    }
  }

  private void mail(String arn, HealthEvent event) {
    var subject = event.subject();
    var _ =
        sns.publish(publish ->
            publish
                .topicArn(arn)
                .subject(subject.substring(0, Math.min(MAX_SUBJECT, subject.length())))
                .message(event.text()));
  }
}
