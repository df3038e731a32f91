package io.callhandoffs.signing;

import java.time.Instant;
import java.util.Optional;

/// The last right signature that was seen on a request of an account.
///
/// @param key the id of the shared key that made it; empty for the account's auth token
public record LastSignature(String account, Optional<String> key, Instant at) {}
