package io.callhandoffs.handoff;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the API and the table call a handoff. It follows from the call, so that a webhook which
/// comes twice finds what it made the first time: `hnd_`, the call SID's digits, and from the
/// call's second handoff on its ordinal.
public record HandoffId(String value) {

  private static final String PREFIX = "hnd_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{32}(?:_[2-9])?");

  /// An assistant that gets a call back may hand it off again, but not without end.
  public static final int MAX_PER_CALL = 9;

  public HandoffId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be a handoff's id");
    }
  }

  /// The id of a call's first, second… handoff.
  public static HandoffId of(CallSid call, int ordinal) {
    var suffix = ordinal == 1 ? "" : "_" + ordinal;
    return new HandoffId(PREFIX + call.value().substring(2) + suffix);
  }

  /// The id in `text`, if it is one.
  public static Optional<HandoffId> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new HandoffId(text)) : Optional.empty();
  }

  /// Which of its call's handoffs it is: 1 for the first.
  public int ordinal() {
    var suffix = value.lastIndexOf('_');
    return suffix > PREFIX.length() ? Integer.parseInt(value.substring(suffix + 1)) : 1;
  }

  @Override
  public String toString() {
    return value;
  }
}
