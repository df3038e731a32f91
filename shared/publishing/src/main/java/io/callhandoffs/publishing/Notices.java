package io.callhandoffs.publishing;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/// Tells others of what needs a person: programs by an event; the project's people by its webhook,
/// and the operator by mail, if the project wants notices of that kind.
public final class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  private final Publisher publisher;
  private final SnsClient sns;
  private final Optional<String> topic;
  private final Optional<String> console;

  /// @param environment says what a [Publisher] needs, and names the topic in `ALARM_TOPIC` and the
  ///   console's address in `CONSOLE_URL`, if there are such
  public Notices(SdkClients clients, Environment environment) {
    this.publisher = new Publisher(clients, environment);
    this.sns = clients.client(SnsClient.builder(), "AWS_ENDPOINT_URL_SNS");
    this.topic = environment.find("ALARM_TOPIC");
    this.console = environment.find("CONSOLE_URL");
  }

  /// Tells what has been kept already. If AWS or the table of webhooks is away, the notice is lost,
  /// which is counted.
  public void tell(ProjectSettings settings, Notice notice) {
    LOG.warn("{}", notice.event().text());
    try {
      send(settings, notice);
    } catch (SdkException | StoreException e) {
      Metrics.count(Metric.EVENTS_LOST);
      LOG.error("The notice {} was not sent", notice.event().id(), e);
    }
  }

  /// Tells, for a caller that tries again if it fails. What was told before it failed is then told
  /// twice, the mail only if it had been the last.
  public void send(ProjectSettings settings, Notice notice) {
    publisher.putOnBus(notice.event());
    // The owner of a webhook that was disabled does not hear of that through it.
    if (settings.notices().contains(notice.kind()) && notice.kind() != NoticeKind.WEBHOOK) {
      publisher.tellProject(settings, notice.event());
    }
    mail(settings, notice);
  }

  /// Mails an event that was published already, if the project wants to be told.
  public void mail(ProjectSettings settings, Notice notice) {
    topic
        .filter(_ -> settings.notices().contains(notice.kind()))
        .ifPresent(arn -> publish(arn, Mail.of(notice, console)));
  }

  private void publish(String arn, Mail mail) {
    var _ =
        sns.publish(publish -> publish.topicArn(arn).subject(mail.subject()).message(mail.text()));
  }
}
