package io.callhandoffs.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Credentials as a function that starts from a snapshot gets them: from an endpoint, and those
/// that it gets before the snapshot are of no use after it.
final class ShortCredentials {

  private boolean isFirst = true;

  /// The SDKs fetch others a minute before the end.
  private static final Duration FIRST = Duration.ofSeconds(61);

  private static final Duration LATER = Duration.ofHours(6);

  synchronized Map<String, String> next() {
    var end = Instant.now().plus(isFirst ? FIRST : LATER);
    isFirst = false;
    return Map.of(
        "AccessKeyId", "local",
        "SecretAccessKey", "local",
        "Token", "local",
        "Expiration", end.toString());
  }
}
