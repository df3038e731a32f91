package io.callhandoffs.events;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Sends events to EventBridge, and to the queue for the project's webhook if it has one.
final class Publisher {

  /// Rules on the bus select our events by this.
  static final String SOURCE = "callhandoffs";

  private final EventBridgeClient bridge;
  private final String bus;
  private final WebhookQueue webhooks;
  private final Destinations destinations;
  private final WebhookHealths healths;

  /// @param environment names the bus in `EVENT_BUS`, and the tables
  Publisher(SdkClients clients, Environment environment, WebhookQueue webhooks) {
    var database = clients.database();
    this.bridge = clients.client(EventBridgeClient.builder(), "AWS_ENDPOINT_URL_EVENTBRIDGE");
    this.bus = environment.require("EVENT_BUS");
    this.webhooks = webhooks;
    this.destinations = new Destinations(database, environment);
    this.healths = new WebhookHealths(database, environment);
  }

  /// Sends one event a request: of several in one, EventBridge may take the second without the
  /// first.
  void publish(HandoffEvent event) {
    putOnBus(event);
    var project = new ProjectId(event.project());
    if (destinations.settings(project).programs().eventWebhook().isPresent()
        && healths.find(project).filter(WebhookHealth::isDisabled).isEmpty()) {
      webhooks.send(event);
    }
  }

  private void putOnBus(HandoffEvent event) {
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
}
