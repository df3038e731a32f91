package io.callhandoffs.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A key to the API that was given out, without the key itself: nobody can read that again.
///
/// @param prefix the first letters of the key
/// @param expiresAt when it stops to open anything; empty if somebody has to revoke it
public record IssuedKey(
    KeyId id,
    KeyName name,
    String prefix,
    KeyHash hash,
    Set<Scope> scopes,
    Instant createdAt,
    String createdBy,
    Optional<Instant> expiresAt) {

  public IssuedKey {
    scopes = Set.copyOf(scopes);
  }
}
