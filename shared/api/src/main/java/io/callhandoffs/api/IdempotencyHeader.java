package io.callhandoffs.api;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.write.IdempotencyKey;
import java.util.regex.Pattern;

/// What may stand in the header `Idempotency-Key`: visible ASCII.
final class IdempotencyHeader {

  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7e]{1," + IdempotencyKey.MAX_LENGTH + "}");

  private IdempotencyHeader() {}

  static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Failure.malformed("Idempotency-Key must be 1 to 255 visible ASCII characters");
    }
    return key;
  }
}
