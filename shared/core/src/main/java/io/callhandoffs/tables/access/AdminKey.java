package io.callhandoffs.tables.access;

import io.callhandoffs.access.KeyHash;
import io.callhandoffs.secret.CachedSecret;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.store.Attributes;
import java.time.Clock;
import java.time.Duration;

/// The administrator's key, kept in the secret `{"key": "…"}`. Only its hash is remembered.
final class AdminKey {

  /// A revoked key works no longer than this here, and a few minutes together with API Gateway's
  /// own cache.
  private static final Duration MAX_AGE = Duration.ofMinutes(3);

  private final CachedSecret<KeyHash> key;

  AdminKey(JsonSecret secret, Clock clock) {
    this.key = new CachedSecret<>(secret, AdminKey::parse, MAX_AGE, clock);
  }

  /// Whether `presented` is the key in memory; reads nothing.
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
