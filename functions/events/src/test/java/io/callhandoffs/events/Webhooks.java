package io.callhandoffs.events;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.net.URI;
import java.util.Optional;

final class Webhooks {

  static final String SECRET = "whsec_" + "x".repeat(43);

  private final SettingsEditor settings;
  private final WebhookHealths healths;
  private final TestClock clock;

  Webhooks(LocalDynamoDb dynamo, TestClock clock) {
    var environment = new Environment(dynamo.environment());
    this.settings = new SettingsEditor(dynamo.database(), environment, clock);
    this.healths = new WebhookHealths(dynamo.database(), environment);
    this.clock = clock;
  }

  void save(String url) {
    save(Optional.of(new EventWebhook(URI.create(url), SECRET)));
  }

  void remove() {
    save(Optional.empty());
  }

  private void save(Optional<EventWebhook> webhook) {
    var now = settings.get(Sample.MUSEUM);
    var basis = new Precondition(Long.toString(now.version()), false, "tester");
    var changed = SettingsFixture.with(now.value(), webhook);
    var _ = settings.replace(Sample.MUSEUM, changed, basis);
    healths.forget(Sample.MUSEUM);
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
