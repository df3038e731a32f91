package io.callhandoffs.handoff;

import io.callhandoffs.text.Length;
import io.callhandoffs.text.OneLine;
import java.util.Optional;

/// The id that a handoff, or its call, has in the system of the program that starts it.
public record SharedId(String value) {

  /// Room for two UUIDs and a prefix; an index key of DynamoDB has 2,048 bytes.
  private static final int MAX_LENGTH = 200;

  /// The id in `text`, if it can be one. Control characters become spaces.
  public static Optional<String> find(String text) {
    var id = OneLine.of(text);
    return id.isBlank() || Length.of(id) > MAX_LENGTH ? Optional.empty() : Optional.of(id);
  }

  public SharedId {
    value = Length.checked(value, MAX_LENGTH);
    if (!OneLine.is(value)) {
      throw new IllegalArgumentException("must not contain control characters");
    }
  }
}
