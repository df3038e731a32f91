package io.callhandoffs.keys;

import io.callhandoffs.access.IssuedKey;
import io.callhandoffs.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An API key, without the key.
///
/// @param prefix its first letters
/// @param expiresAt null if it is valid until it is revoked
/// @param lastUsedAt the hour in which it was used last; null if it never was
record KeyView(
    String id,
    String name,
    String prefix,
    List<String> scopes,
    Instant createdAt,
    String createdBy,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {

  static KeyView of(IssuedKey key, Optional<Instant> lastUsedAt) {
    return new KeyView(
        key.id().value(),
        key.name().value(),
        key.prefix(),
        key.scopes().stream().sorted().map(Scope::text).toList(),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        lastUsedAt);
  }
}
