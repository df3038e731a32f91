package io.callhandoffs.text;

import java.security.SecureRandom;

/// Text that nobody can guess.
public final class RandomText {

  /// Small letters and digits, without those that are read as others.
  public static final String READABLE = "0123456789abcdefghjkmnpqrstvwxyz";

  private RandomText() {}

  /// So many signs of an alphabet.
  public static String of(String alphabet, int length) {
    // Made here and not kept: a generator in a SnapStart snapshot would repeat itself.
    var random = new SecureRandom();
    var text = new StringBuilder();
    random.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
    return text.toString();
  }
}
