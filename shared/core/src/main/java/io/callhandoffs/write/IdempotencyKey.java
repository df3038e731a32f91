package io.callhandoffs.write;

import io.callhandoffs.digest.Sha256;
import java.time.Duration;

/// By this a request that is sent again is known to be the same one, so that it happens once.
///
/// @param hash of the key that the client chose, and of whom and what it chose it for
/// @param fingerprint of all that was asked for; another fingerprint under the same key is a
///   mistake
public record IdempotencyKey(String hash, String fingerprint) {

  /// As long as anybody sends the same request again.
  public static final Duration REMEMBERED_FOR = Duration.ofHours(24);

  /// Room for a UUID and a prefix of somebody's own.
  public static final int MAX_LENGTH = 255;

  /// The key of one request.
  ///
  /// @param scope whose key it is, and for which kind of request
  /// @param key as the client sent it
  /// @param request all that was asked for
  public static IdempotencyKey of(String scope, String key, String request) {
    return new IdempotencyKey(Sha256.hex(scope + "\n" + key), Sha256.hex(request));
  }
}
