package io.callhandoffs.write;

import io.callhandoffs.digest.Sha256;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import java.time.Duration;

/// Identifies a request, so that one that is sent again happens only once.
///
/// @param hash of the key that the client chose, of the client, and of the kind of request
/// @param fingerprint of all that was asked for; another one under the same key is a mistake
public record IdempotencyKey(String hash, String fingerprint) {

  /// SdkClients repeat a request for no longer than this.
  public static final Duration REMEMBERED_FOR = Duration.ofHours(24);

  /// Room for a UUID and a prefix.
  public static final int MAX_LENGTH = 255;

  /// The key of one request.
  ///
  /// @param scope whose key it is, and for which kind of request
  /// @param key as the client sent it
  /// @param request all that was asked for
  public static IdempotencyKey of(String scope, String key, String request) {
    return new IdempotencyKey(Sha256.hex(scope + "\n" + key), Sha256.hex(request));
  }

  /// Refuses a key that was used for a request with another fingerprint.
  public void requireSame(String known) {
    if (!known.equals(fingerprint)) {
      throw usedForAnother();
    }
  }

  /// The refusal of a key that was used for another request.
  public static FailureException usedForAnother() {
    return Failure.invalid(
        "Idempotency-Key", "was used for another request; choose a new one for this");
  }
}
