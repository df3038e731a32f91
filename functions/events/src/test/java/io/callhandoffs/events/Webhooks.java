package io.callhandoffs.events;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Projects;
import io.callhandoffs.destination.WebhookHealths;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Basis;
import java.net.URI;
import java.util.Optional;

/// The museum's webhook, as its owner sets it.
final class Webhooks {

  static final String SECRET = "whsec_" + "x".repeat(43);

  private final Projects projects;
  private final WebhookHealths healths;
  private final TestClock clock;

  Webhooks(LocalDynamoDb dynamo, TestClock clock) {
    var environment = new Environment(dynamo.environment());
    this.projects = new Projects(dynamo.enhanced(), environment, clock);
    this.healths = new WebhookHealths(dynamo.enhanced(), environment);
    this.clock = clock;
  }

  void save(String url) {
    save(Optional.of(new EventWebhook(URI.create(url), SECRET)));
  }

  void remove() {
    save(Optional.empty());
  }

  private void save(Optional<EventWebhook> webhook) {
    var now = projects.get(Sample.MUSEUM);
    var changed =
        new Project(
            now.id(),
            now.defaultRegion(),
            now.switchboard(),
            now.greeting(),
            now.language(),
            now.voice(),
            now.lastResort(),
            now.assistant(),
            now.handoffApi(),
            webhook,
            now.routing(),
            now.version(),
            now.updatedAt());
    var basis = new Basis(Long.toString(now.version()), false);
    var _ = projects.reviving().replace(changed, basis);
  }

  void failForADay() {
    var _ = healths.failed(Sample.MUSEUM, "It answered 500", clock.instant());
    clock.advance(WebhookHealth.PATIENCE);
    var _ = healths.failed(Sample.MUSEUM, "It answered 500", clock.instant());
  }

  Optional<WebhookHealth> health() {
    return healths.find(Sample.MUSEUM);
  }
}
