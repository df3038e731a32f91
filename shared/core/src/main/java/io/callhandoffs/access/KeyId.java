package io.callhandoffs.access;

import io.callhandoffs.text.RandomText;
import java.util.regex.Pattern;

/// What the API calls a key that it gave out: `key_` and twenty letters and digits. It opens
/// nothing.
public record KeyId(String value) {

  private static final Pattern FORM = Pattern.compile("key_[0-9a-z]{20}");
  private static final int LENGTH = 20;

  public KeyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an id such as key_0123456789abcdefghjk");
    }
  }

  /// A new one: a hundred random bits.
  public static KeyId random() {
    return new KeyId("key_" + RandomText.of(RandomText.READABLE, LENGTH));
  }

  @Override
  public String toString() {
    return value;
  }
}
