package io.callhandoffs.twilio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Hashes. HMAC is done by hand over `MessageDigest`, ten lines after [RFC
/// 2104](https://www.rfc-editor.org/rfc/rfc2104), because the first `javax.crypto.Mac` of a process
/// costs a cold start 30 ms and more.
final class Digest {

  private static final int BLOCK_BYTES = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private Digest() {}

  static byte[] sha256(byte[] bytes) {
    return of("SHA-256").digest(bytes);
  }

  static byte[] hmacSha1(String key, byte[] message) {
    var sha1 = of("SHA-1");
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    var block = Arrays.copyOf(bytes.length > BLOCK_BYTES ? sha1.digest(bytes) : bytes, BLOCK_BYTES);
    sha1.update(masked(block, INNER));
    var inner = sha1.digest(message);
    sha1.update(masked(block, OUTER));
    return sha1.digest(inner);
  }

  private static byte[] masked(byte[] block, byte mask) {
    var masked = new byte[block.length];
    for (int i = 0; i < block.length; i++) {
      masked[i] = (byte) (block[i] ^ mask);
    }
    return masked;
  }

  private static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
