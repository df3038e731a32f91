package io.callhandoffs.handoff;

import java.util.Optional;
import java.util.regex.Pattern;

/// The id that a handoff, or its call, has in the system of the program that starts it.
public record SharedId(String value) {

  /// Room for two UUIDs and a prefix; an index key of DynamoDB has 2,048 bytes.
  private static final int MAX_LENGTH = 200;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  /// The id in `text`, if it can be one. Control characters become spaces.
  public static Optional<String> find(String text) {
    var id = CONTROL.matcher(text).replaceAll(" ");
    return id.isBlank() || id.length() > MAX_LENGTH ? Optional.empty() : Optional.of(id);
  }

  public SharedId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must be 1 to " + MAX_LENGTH + " characters");
    }
    if (CONTROL.matcher(value).find()) {
      throw new IllegalArgumentException("must not contain control characters");
    }
  }
}
