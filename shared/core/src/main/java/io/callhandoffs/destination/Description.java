package io.callhandoffs.destination;

/// When callers should be handed to a destination, in its owner's words. Routing goes by it.
public record Description(String value) {

  /// A long paragraph. More does not describe better.
  public static final int MAX_LENGTH = 1000;

  public Description {
    value = value.strip();
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
  }
}
