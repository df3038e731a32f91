package io.callhandoffs.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The current run of failures in deliveries to a project's [EventWebhook]. A delivery that
/// succeeds ends it.
///
/// @param failingSince start of the current run of failures
/// @param lastError what went wrong last, in words for the webhook's owner
/// @param disabledAt when we stopped; nothing is sent until the webhook is saved again
public record WebhookHealth(Instant failingSince, String lastError, Optional<Instant> disabledAt) {

  /// A receiver that is away for longer has not just been restarted.
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
