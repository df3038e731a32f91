package io.callhandoffs.tables.access;

import io.callhandoffs.access.KeyHash;
import io.callhandoffs.aws.Attributes;
import io.callhandoffs.secret.CachedSecret;
import io.callhandoffs.secret.JsonSecret;
import java.time.Clock;
import java.time.Duration;

/// The administrator's key, kept in the secret `{"key": "…"}`. Only its hash is remembered.
final class AdminKey {

  /// A key that was taken away works no longer than this, here and in API Gateway's own cache
  /// together a few minutes.
  private static final Duration MAX_AGE = Duration.ofMinutes(3);

  private final CachedSecret<KeyHash> key;

  AdminKey(JsonSecret secret, Clock clock) {
    this.key = new CachedSecret<>(secret, AdminKey::parse, MAX_AGE, clock);
  }

  /// Whether `presented` is the key as far as it is remembered; reads nothing.
  boolean isKnownAs(KeyHash presented) {
    return key.kept().filter(presented::matches).isPresent();
  }

  /// Whether `presented` is the key. Reads the secret, unless that has just been done.
  boolean is(KeyHash presented) {
    var _ = key.refresh();
    return key.get().matches(presented);
  }

  private static KeyHash parse(Attributes secret) {
    var key = secret.requireString("key");
    if (key.isBlank()) {
      throw new IllegalStateException("The administrator's key is blank");
    }
    return KeyHash.of(key);
  }
}
