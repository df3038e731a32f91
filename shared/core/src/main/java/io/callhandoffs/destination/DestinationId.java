package io.callhandoffs.destination;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// What the API and the table call a destination: `dst_` and twenty letters and digits.
public record DestinationId(String value) {

  private static final Pattern FORM = Pattern.compile("dst_[0-9a-z]{20}");
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 20;

  public DestinationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an id such as dst_0123456789abcdefghjk");
    }
  }

  /// A new one: a hundred random bits.
  public static DestinationId random() {
    // Made here and not kept: a generator in a SnapStart snapshot would repeat itself.
    var random = new SecureRandom();
    var value = new StringBuilder("dst_");
    random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> value.append(ALPHABET.charAt(i)));
    return new DestinationId(value.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
