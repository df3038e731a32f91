package io.callhandoffs.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How deliveries to a project's [EventWebhook] go, when they do not go well: whatever is delivered
/// ends it.
///
/// @param failingSince when the first of all the deliveries failed that have failed since
/// @param lastError what went wrong last, in words for the webhook's owner
/// @param disabledAt when it was given up; nothing is sent until somebody saves it again
public record WebhookHealth(Instant failingSince, String lastError, Optional<Instant> disabledAt) {

  /// Whoever is away longer than this has not just been restarted.
  public static final Duration PATIENCE = Duration.ofDays(1);

  /// After another failure.
  ///
  /// @param before how it was until now; empty if it was well
  public static WebhookHealth failing(Optional<WebhookHealth> before, String error, Instant now) {
    var since = before.map(WebhookHealth::failingSince).orElse(now);
    var given = before.flatMap(WebhookHealth::disabledAt);
    return new WebhookHealth(
        since,
        error,
        given.or(() -> Optional.of(now).filter(_ -> !now.isBefore(since.plus(PATIENCE)))));
  }

  public boolean isDisabled() {
    return disabledAt.isPresent();
  }
}
