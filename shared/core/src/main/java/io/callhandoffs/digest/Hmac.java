package io.callhandoffs.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Message authentication codes ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)): only a holder
/// of the key can make the code of a message. Key and message are taken as UTF-8.
///
/// They are made of the JDK's digests. Its own `Mac` loads what decides which ciphers a country
/// allows, and costs the first caller about 30 ms.
public enum Hmac {
  SHA1("SHA-1"),
  SHA256("SHA-256");

  /// Both hashes work on blocks of so many bytes.
  private static final int BLOCK = 64;

  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final String hash;

  Hmac(String hash) {
    this.hash = hash;
  }

  /// The code of `message` under `key`, 20 bytes with SHA-1 and 32 with SHA-256.
  ///
  /// @throws IllegalArgumentException if the key is empty, since everybody knows that one
  public byte[] bytes(String key, String message) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("an empty key");
    }
    var digest = digest();
    var block = block(key.getBytes(UTF_8), digest);
    digest.update(mixed(block, INNER));
    var inner = digest.digest(message.getBytes(UTF_8));
    digest.update(mixed(block, OUTER));
    return digest.digest(inner);
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + hash, e);
    }
  }

  /// The key in the length of a block. A longer one is hashed.
  private static byte[] block(byte[] key, MessageDigest digest) {
    return Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
  }

  private static byte[] mixed(byte[] block, byte pad) {
    var mixed = block.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] ^= pad;
    }
    return mixed;
  }
}
