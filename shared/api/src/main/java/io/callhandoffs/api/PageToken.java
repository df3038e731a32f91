package io.callhandoffs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.digest.Sha256;
import io.callhandoffs.failure.Failure;
import java.util.Arrays;
import java.util.Base64;

/// Where the next page of a list begins, opaque to clients. It carries a digest of its query, so
/// that a token of another list, or one that was cut off, is recognised. It is no secret and grants
/// nothing: a forged one shows only what its client may list anyway.
public final class PageToken {

  private static final int DIGEST_BYTES = 8;

  /// Longer than any that we make.
  private static final int MAX_LENGTH = 2048;

  private PageToken() {}

  /// The token of a page.
  ///
  /// @param query what is listed: project and filters
  /// @param position where the next page begins
  public static String write(String query, String position) {
    var text = position.getBytes(UTF_8);
    var token = Arrays.copyOf(digest(query, position), DIGEST_BYTES + text.length);
    System.arraycopy(text, 0, token, DIGEST_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// The position, if `token` was made for the same query.
  public static String read(String query, String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (token.length() <= MAX_LENGTH && bytes.length > DIGEST_BYTES) {
        var position = new String(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES, UTF_8);
        if (write(query, position).equals(token)) {
          return position;
        }
      }
    } catch (IllegalArgumentException _) {
      // It is not Base64, so it is not ours.
    }
    throw Failure.malformed("`next` is not from this list; begin again without it");
  }

  private static byte[] digest(String query, String position) {
    return Arrays.copyOf(Sha256.bytes(query + "\n" + position), DIGEST_BYTES);
  }
}
