package io.callhandoffs.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 digest of content ([FIPS 180-4](https://csrc.nist.gov/pubs/fips/180-4/upd1/final)).
/// Text is digested as UTF-8.
public final class Sha256 {

  private Sha256() {}

  /// The 32 bytes of the digest.
  public static byte[] bytes(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }

  /// The 32 bytes of the digest.
  public static byte[] bytes(String text) {
    return bytes(text.getBytes(UTF_8));
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(bytes(content));
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public static String hex(String text) {
    return hex(text.getBytes(UTF_8));
  }
}
