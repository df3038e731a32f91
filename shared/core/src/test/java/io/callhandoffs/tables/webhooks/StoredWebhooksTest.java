package io.callhandoffs.tables.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What was noted of a webhook still tells whether it gets messages.
class StoredWebhooksTest {

  private static final Instant BEGUN = Instant.parse("2026-11-23T10:22:35.250Z");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private WebhookHealths healths;

  @BeforeEach
  void store() {
    healths = new WebhookHealths(dynamo.database(), new Environment(dynamo.environment()));
    StoredItem.names("webhooks")
        .forEach(name -> dynamo.put("WebhooksTable", StoredItem.read(name)));
  }

  @Test
  void oneThatFailsIsStillTried() {
    assertThat(healths.find(new ProjectId("museum")))
        .contains(new WebhookHealth(BEGUN, "It answered 500", Optional.empty()));
  }

  @Test
  void oneThatFailedForADayIsNot() {
    assertThat(healths.find(new ProjectId("clinic")))
        .contains(
            new WebhookHealth(BEGUN, "It did not answer", Optional.of(BEGUN.plusSeconds(86_400))));
  }

  @Test
  void oneThatFailsAgainKeepsTheBeginning() {
    var museum = new ProjectId("museum");

    var failed = healths.failed(museum, "It answered 503", BEGUN.plusSeconds(60));

    assertThat(failed).isEqualTo(new WebhookHealth(BEGUN, "It answered 503", Optional.empty()));
    assertThat(healths.find(museum)).contains(failed);
  }
}
