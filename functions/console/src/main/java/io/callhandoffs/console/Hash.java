package io.callhandoffs.console;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What files are named after: their content. Not by core's `digest`: this function knows no module
/// of ours, as core would bring AWS's SDK.
final class Hash {

  private Hash() {}

  /// The first 16 hexadecimal digits of the SHA-256 of `content`: enough that no two contents of
  /// one site share them.
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
