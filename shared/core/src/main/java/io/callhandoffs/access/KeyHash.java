package io.callhandoffs.access;

import io.callhandoffs.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/// The SHA-256 of an API key, stored in place of the key. Keys are long and random: nobody can
/// guess them, and a slow hash is not needed.
public record KeyHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public KeyHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("must be 64 hexadecimal digits");
    }
  }

  public static KeyHash of(String key) {
    return new KeyHash(Sha256.hex(key));
  }

  /// Compares in constant time, so that timing does not tell where two hashes differ.
  public boolean matches(KeyHash other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }
}
