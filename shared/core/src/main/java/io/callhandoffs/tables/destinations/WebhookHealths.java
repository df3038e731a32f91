package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Item;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.WebhookHealth;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How deliveries to the projects' webhooks go. It is kept beside a project's settings but is not
/// one: it changes without the directory, since no answer to a caller depends on it.
public final class WebhookHealths {

  /// Its key in the [ProjectTable].
  static final String KEY = "webhook-health";

  private static final Expression WAS_WELL =
      Expression.builder().expression("attribute_not_exists(sk)").build();

  private final ProjectTable table;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public WebhookHealths(DynamoDbEnhancedClient dynamo, Environment environment) {
    this.table = new ProjectTable(dynamo, environment);
  }

  /// What is wrong with a project's webhook; empty if nothing is known to be.
  public Optional<WebhookHealth> find(ProjectId project) {
    return table.find(project, KEY).map(WebhookHealths::read);
  }

  /// Records a failed delivery, and returns the health after it. If another delivery has succeeded
  /// meanwhile, or the webhook was saved again, that counts and not this.
  public WebhookHealth failed(ProjectId project, String error, Instant now) {
    var before = find(project);
    var failing = WebhookHealth.failing(before, error, now);
    var unchanged = before.map(WebhookHealths::isStill).orElse(WAS_WELL);
    return table.put(write(project, failing), unchanged)
        ? failing
        : WebhookHealth.failing(Optional.empty(), error, now);
  }

  /// Records that a delivery has succeeded.
  public void recovered(ProjectId project) {
    table.delete(project, KEY);
  }

  private static Expression isStill(WebhookHealth seen) {
    return Expression.builder()
        .expression("failing_since = :seen")
        .expressionValues(
            Map.of(":seen", AttributeValue.fromS(Timestamps.text(seen.failingSince()))))
        .build();
  }

  static Item write(ProjectId project, WebhookHealth health) {
    return Items.item(project, KEY)
        .put("failing_since", health.failingSince())
        .put("last_error", health.lastError())
        .putTime("disabled_at", health.disabledAt());
  }

  static WebhookHealth read(Attributes item) {
    return new WebhookHealth(
        item.requireTime("failing_since"),
        item.requireString("last_error"),
        item.findTime("disabled_at"));
  }
}
