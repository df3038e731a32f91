package io.callhandoffs.publishing;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Sends events to EventBridge, and to the queue for the project's webhook if it has one.
public final class Publisher {

  /// Rules on the bus select our events by this.
  private static final String SOURCE = "callhandoffs";

  private final EventBridgeClient bridge;
  private final String bus;
  private final SqsClient sqs;
  private final String webhooks;
  private final WebhookHealths healths;

  /// @param environment names the bus in `EVENT_BUS`, the queue in `WEBHOOK_QUEUE`, and the table
  ///   of webhooks
  public Publisher(SdkClients clients, Environment environment) {
    this.bridge = clients.client(EventBridgeClient.builder(), "AWS_ENDPOINT_URL_EVENTBRIDGE");
    this.bus = environment.require("EVENT_BUS");
    this.sqs = clients.client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
    this.webhooks = environment.require("WEBHOOK_QUEUE");
    this.healths = new WebhookHealths(clients.database(), environment);
  }

  /// Sends one event a request: of several in one, EventBridge may take the second without the
  /// first.
  public void putOnBus(Event event) {
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
      var why = answer.entries().getFirst();
      throw SdkClientException.create(
          "EventBridge did not take an event: " + why.errorCode() + " " + why.errorMessage());
    }
  }

  /// Queues an event for the project's webhook, if these settings name one and it is not disabled.
  public void tellProject(ProjectSettings settings, Event event) {
    var project = new ProjectId(event.project());
    if (settings.programs().eventWebhook().isPresent()
        && healths.find(project).filter(WebhookHealth::isDisabled).isEmpty()) {
      var _ =
          sqs.sendMessage(send ->
              send.queueUrl(webhooks)
                  .messageGroupId(event.about())
                  .messageDeduplicationId(event.id())
                  .messageBody(event.json()));
    }
  }
}
