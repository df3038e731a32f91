package io.callhandoffs.events;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.tables.webhooks.WebhookHealths;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    change(old -> SettingsFixture.with(old, webhook));
    healths.forget(Sample.MUSEUM);
  }

  void change(UnaryOperator<ProjectSettings> change) {
    var now = settings.get(Sample.MUSEUM);
    var basis = new Precondition(Long.toString(now.version()), false, "tester");
    var _ = settings.replace(Sample.MUSEUM, change.apply(now.value()), basis);
  }

  void failForADay() {
    failForADay(2);
  }

  /// @param times 1 if nobody has noticed at the end of the day
  void failForADay(int times) {
    var _ = healths.failed(Sample.MUSEUM, "It answered 500", clock.instant());
    clock.advance(WebhookHealth.PATIENCE);
    if (times > 1) {
      var _ = healths.failed(Sample.MUSEUM, "It answered 500", clock.instant());
    }
  }

  Optional<WebhookHealth> health() {
    return healths.find(Sample.MUSEUM);
  }
}
