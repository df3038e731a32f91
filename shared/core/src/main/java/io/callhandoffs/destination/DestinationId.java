package io.callhandoffs.destination;

import io.callhandoffs.text.RandomText;
import java.util.regex.Pattern;

/// What the API and the table call a destination: `dst_` and twenty letters and digits.
public record DestinationId(String value) {

  private static final Pattern FORM = Pattern.compile("dst_[0-9a-z]{20}");
  private static final int LENGTH = 20;

  public DestinationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an id such as dst_0123456789abcdefghjk");
    }
  }

  /// A new one: a hundred random bits.
  public static DestinationId random() {
    return new DestinationId("dst_" + RandomText.of(RandomText.READABLE, LENGTH));
  }

  @Override
  public String toString() {
    return value;
  }
}
