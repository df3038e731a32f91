package io.callhandoffs.tables.webhooks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import java.time.Instant;
import java.util.Optional;

/// How deliveries to the projects' webhooks go. They have a table of their own, so that the
/// function that talks to strangers may write nothing else.
public final class WebhookHealths {

  private static final String PROJECT = "project";

  private static final Condition WAS_WELL = Condition.of("attribute_not_exists(failing_since)");

  private static final Condition NOT_DISABLED = Condition.of("attribute_not_exists(disabled_at)");

  private final Table table;

  /// Finds the table by the variable `WEBHOOKS_TABLE`.
  public WebhookHealths(Database database, Environment environment) {
    this.table = database.table(environment.require("WEBHOOKS_TABLE"), Schema.keyedBy(PROJECT));
  }

  /// What is wrong with a project's webhook; empty if nothing is known to be.
  public Optional<WebhookHealth> find(ProjectId project) {
    return table.find(project.value()).map(WebhookHealths::read);
  }

  /// Records a failed delivery, and returns the health after it. If another delivery has succeeded
  /// meanwhile, or has disabled the webhook, or that was saved again, that counts and not this.
  public WebhookHealth failed(ProjectId project, String error, Instant now) {
    var before = find(project);
    var failing = WebhookHealth.failing(before, error, now);
    var unchanged = before.map(WebhookHealths::isStill).orElse(WAS_WELL);
    return table.put(write(project, failing), unchanged)
        ? failing
        : WebhookHealth.failing(Optional.empty(), error, now);
  }

  /// Forgets the failures: a delivery has succeeded, or the owner has saved the webhook again and
  /// wants it tried.
  public void forget(ProjectId project) {
    table.delete(Key.of(project.value()));
  }

  private static Condition isStill(WebhookHealth seen) {
    var isSameRun =
        Condition.of("failing_since = :seen").with(":seen", Timestamps.text(seen.failingSince()));
    return seen.isDisabled() ? isSameRun : isSameRun.and(NOT_DISABLED);
  }

  static Item write(ProjectId project, WebhookHealth health) {
    return Item.empty()
        .put(PROJECT, project.value())
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
