package io.callhandoffs.keys;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.access.ApiKey;
import io.callhandoffs.access.IssuedKey;
import java.util.Optional;

/// An API key that was just made.
///
/// @param key what its holder sends as `x-api-key`; it is shown this once
record NewKeyView(@JsonUnwrapped KeyView about, String key) {

  static NewKeyView of(IssuedKey issued, ApiKey key) {
    return new NewKeyView(KeyView.of(issued, Optional.empty()), key.text());
  }

  /// Without the key.
  @Override
  public String toString() {
    return about.toString();
  }
}
