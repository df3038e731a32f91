package io.callhandoffs.handoff;

import java.util.Optional;
import java.util.regex.Pattern;

/// Twilio's id of a call: `CA` and 32 hexadecimal digits.
public record CallSid(String value) {

  private static final Pattern FORM = Pattern.compile("CA[0-9a-f]{32}");

  /// One that no call has: Twilio's are random.
  public static final CallSid NOBODYS = new CallSid("CA" + "0".repeat(32));

  /// The SID in `text`, if it is one.
  public static Optional<CallSid> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CallSid(text)) : Optional.empty();
  }

  public CallSid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be a call SID: CA and 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
