package io.callhandoffs.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.projects.Project;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.publishing.Publisher;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.destinations.Healths;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/// Tells others when the health of a destination or a number changes, and not again while it stays:
/// programs by an event, the project by its webhook, the operator by mail.
final class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /// SNS refuses a longer subject.
  private static final int MAX_SUBJECT = 100;

  private final Publisher publisher;
  private final SnsClient sns;
  private final Optional<String> topic;

  /// @param environment says what a [Publisher] needs, and names the topic in `ALARM_TOPIC`, if
  ///   there is one
  Notices(SdkClients clients, Environment environment) {
    this.publisher = new Publisher(clients, environment);
    this.sns = clients.client(SnsClient.builder(), "AWS_ENDPOINT_URL_SNS");
    this.topic = environment.find("ALARM_TOPIC");
  }

  void changed(Project project, Destination destination, Healths.Change change) {
    var event = HealthEvent.of(project.id(), destination, change);
    tell(project, event, event.subject(), event.text());
  }

  void changed(Project project, NumberHealthEvent event) {
    tell(project, event, event.subject(), event.text());
  }

  private void tell(Project project, Event event, String subject, String text) {
    LOG.warn("{}", text);
    try {
      publisher.putOnBus(event);
      if (project.settings().checks().notifies()) {
        publisher.tellProject(project.settings(), event);
        topic.ifPresent(arn -> mail(arn, subject, text));
      }
    } catch (SdkException e) {
      // What was found is kept and shown all the same.
      Metrics.count(Metric.EVENTS_LOST);
      LOG.error("The notice about {} was not sent", event.about(), e);
    }
  }

  private void mail(String arn, String subject, String text) {
    var _ =
        sns.publish(publish ->
            publish
                .topicArn(arn)
                .subject(subject.substring(0, Math.min(MAX_SUBJECT, subject.length())))
                .message(text));
  }
}
