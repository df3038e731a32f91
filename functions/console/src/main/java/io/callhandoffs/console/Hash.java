package io.callhandoffs.console;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names files after their content. Core's `digest` is not used here, as core would bring the AWS
/// SDK into this function.
final class Hash {

  private Hash() {}

  /// The first 16 hexadecimal digits of the SHA-256 of `content`: enough to tell all contents of
  /// one site apart.
  static String short16(byte[] content) {
    return HexFormat.of().formatHex(sha256(content)).substring(0, 16);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
