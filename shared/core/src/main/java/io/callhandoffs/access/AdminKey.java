package io.callhandoffs.access;

import io.callhandoffs.aws.Attributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The administrator's key, kept in the secret `{"key": "…"}`. Its hash is remembered for a short
/// while only, so that a key that was replaced stops working.
final class AdminKey {

  /// A key that was taken away works no longer than this, here and in API Gateway's own cache
  /// together a few minutes.
  private static final Duration FRESH = Duration.ofMinutes(3);

  /// A key that does not match may be one that has just been set; but whoever sends many wrong ones
  /// must not make us read the secret each time.
  private static final Duration BETWEEN_READINGS = Duration.ofSeconds(10);

  private final SecretsManagerClient secrets;
  private final String secretId;
  private final Clock clock;
  private volatile @Nullable Reading latest;

  AdminKey(SecretsManagerClient secrets, String secretId, Clock clock) {
    this.secrets = secrets;
    this.secretId = secretId;
    this.clock = clock;
  }

  /// Whether `presented` is the key as far as it is remembered; reads nothing.
  boolean isKnownAs(KeyHash presented) {
    var seen = latest;
    return seen != null && isYounger(seen, FRESH) && seen.hash().matches(presented);
  }

  /// Whether `presented` is the key. Reads the secret, unless that has just been done.
  boolean is(KeyHash presented) {
    var seen = latest;
    if (seen == null || !isYounger(seen, BETWEEN_READINGS)) {
      seen = read();
      latest = seen;
    }
    return seen.hash().matches(presented);
  }

  private Reading read() {
    var json = secrets.getSecretValue(get -> get.secretId(secretId)).secretString();
    var key = Attributes.ofJson(json).requireString("key");
    if (key.isBlank()) {
      throw new IllegalStateException("The administrator's key is blank");
    }
    return new Reading(KeyHash.of(key), clock.instant());
  }

  private boolean isYounger(Reading reading, Duration age) {
    return reading.at().plus(age).isAfter(clock.instant());
  }

  private record Reading(KeyHash hash, Instant at) {}
}
