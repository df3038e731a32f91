package io.callhandoffs.access;

import io.callhandoffs.text.Length;
import io.callhandoffs.text.OneLine;
import java.util.Set;

/// What an API key is called. Whatever its holder changes is under this name: in the history of
/// handoffs, in `updated_by`, in the log.
public record KeyName(String value) {

  private static final int MAX_LENGTH = 60;

  /// Under these, records tell what nobody's key has done.
  private static final Set<String> RESERVED =
      Set.of("administrator", "call", "calls", "checks", "save", "schedule", "sweep");

  public KeyName {
    var _ = Length.checked(value, MAX_LENGTH);
    if (!OneLine.is(value) || !value.equals(value.strip())) {
      throw new IllegalArgumentException("must be one line, without spaces around it");
    }
    if (RESERVED.contains(value)) {
      throw new IllegalArgumentException("must not be `" + value + "`: records use it for others");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
