package io.callhandoffs.events;

import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.WebhookHealth;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.publishing.Notice;
import io.callhandoffs.publishing.Notice.Page;
import java.time.Instant;

/// Tells that a project's webhook was disabled. `docs/events.md` describes it.
record WebhookEvent(
    String id, String type, Instant at, String project, Subject webhook, String text)
    implements Event {

  /// @param host of its address, the rest of which may be a secret
  /// @param lastError what went wrong last
  record Subject(String host, Instant failingSince, String lastError) {}

  static WebhookEvent disabled(
      ProjectId project, EventWebhook webhook, WebhookHealth health, Instant at) {
    var subject = new Subject(webhook.url().getHost(), health.failingSince(), health.lastError());
    return new WebhookEvent(
        project + ".webhook." + at.toEpochMilli(),
        "webhook.disabled",
        at,
        project.value(),
        subject,
        "The webhook at %s has taken nothing for a day, and gets no more events. %s."
            .formatted(subject.host(), subject.lastError()));
  }

  Notice notice() {
    return new Notice(
        this,
        NoticeKind.WEBHOOK,
        "the webhook was disabled",
        "Mend the receiver, then save the webhook again: that enables it.",
        Page.settings(""));
  }

  @Override
  public String about() {
    return project;
  }
}
