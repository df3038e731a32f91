package io.callhandoffs.console;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256.
final class Hash {

  private Hash() {}

  /// Its first 16 hexadecimal digits: enough that no two contents of one site share them.
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
