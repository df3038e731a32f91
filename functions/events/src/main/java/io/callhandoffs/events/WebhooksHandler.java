package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.events.Delivery.Failed;
import io.callhandoffs.events.Delivery.Taken;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.publishing.Notices;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends events to projects' webhooks, and again at growing intervals until they are taken.
/// Meanwhile the queue keeps back later events of the same handoff.
public final class WebhooksHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(WebhooksHandler.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration MAX_PAUSE = Duration.ofHours(1);

  private final Destinations destinations;
  private final WebhookHealths healths;
  private final WebhookSender sender;
  private final WebhookQueue queue;
  private final Notices notices;
  private final Clock clock;

  /// Lambda calls this one.
  public WebhooksHandler() {
    this(Environment.ofProcess());
  }

  public WebhooksHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public WebhooksHandler(Environment environment, Clock clock) {
    var clients = new SdkClients(environment);
    var database = clients.database();
    this.destinations = new Destinations(database, environment);
    this.healths = new WebhookHealths(database, environment);
    this.sender = new WebhookSender(environment.find("WEBHOOKS_ON_THIS_MACHINE").isPresent());
    this.queue = new WebhookQueue(WebhookQueue.sqs(clients), environment);
    this.notices = new Notices(clients, environment);
    this.clock = clock;
  }

  /// Stops at the first message that is not taken: later ones may be about the same handoff.
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return LogScope.ofInvocation(context.getAwsRequestId()).call(() -> send(event.getRecords()));
  }

  private SQSBatchResponse send(List<SQSMessage> messages) {
    for (int i = 0; i < messages.size(); i++) {
      if (!isDone(messages.get(i))) {
        return new SQSBatchResponse(
            messages.subList(i, messages.size()).stream()
                .map(message -> new BatchItemFailure(message.getMessageId()))
                .toList());
      }
    }
    return new SQSBatchResponse(List.of());
  }

  /// Whether a message is done with: it was taken, or is no longer wanted.
  private boolean isDone(SQSMessage message) {
    var project = Event.project(message.getBody());
    LogScope.tell(LogField.PROJECT, project.value());
    Optional.ofNullable(message.getAttributes().get("MessageGroupId"))
        .ifPresent(handoff -> LogScope.tell(LogField.HANDOFF, handoff));
    var health = healths.find(project);
    if (health.filter(WebhookHealth::isDisabled).isPresent()) {
      return true;
    }
    var settings = destinations.settings(project);
    return settings
        .programs()
        .eventWebhook()
        .map(webhook ->
            switch (sender.send(webhook, message.getBody(), clock.instant())) {
              case Taken() -> isWell(project, health.isPresent());
              case Failed(var why) -> isGivenUp(message, project, settings, webhook, why);
            })
        .orElse(true);
  }

  private boolean isWell(ProjectId project, boolean wasFailing) {
    if (wasFailing) {
      healths.forget(project);
    }
    return true;
  }

  /// Notes the failure. A webhook that has failed for a day gets no more messages, which its owner
  /// is told by whichever message found that first.
  private boolean isGivenUp(
      SQSMessage message,
      ProjectId project,
      ProjectSettings settings,
      EventWebhook webhook,
      String why) {
    var now = clock.instant();
    var health = healths.failed(project, why, now);
    if (health.isDisabled()) {
      if (health.disabledAt().equals(Optional.of(now))) {
        Metrics.count(Metric.WEBHOOKS_GIVEN_UP);
        notices.tell(settings, WebhookEvent.disabled(project, webhook, health, now).notice());
      }
      return true;
    }
    LOG.info("The webhook failed: {}", why);
    Metrics.count(Metric.WEBHOOKS_FAILED);
    var tries = Integer.parseInt(message.getAttributes().get("ApproximateReceiveCount"));
    queue.putOff(message, pause(tries));
    return false;
  }

  /// How long to wait after so many tries: twice as long each time.
  static Duration pause(int tries) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
    return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
  }
}
