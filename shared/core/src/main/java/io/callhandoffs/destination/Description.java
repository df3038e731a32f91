package io.callhandoffs.destination;

import io.callhandoffs.text.Length;

/// When callers should be handed to a destination, in its owner's words. Routing goes by it.
public record Description(String value) {

  /// A long paragraph. More does not describe better.
  public static final int MAX_LENGTH = 1000;

  public Description {
    value = value.strip();
    value = Length.checked(value, MAX_LENGTH);
  }
}
