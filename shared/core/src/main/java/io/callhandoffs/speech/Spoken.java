package io.callhandoffs.speech;

import java.util.regex.Pattern;

/// What all texts that are spoken have in common.
final class Spoken {

  /// Line breaks and tabs are read as pauses; nothing else that is invisible can be spoken, and
  /// TwiML cannot carry most of it.
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\r\\t]]");

  private Spoken() {}

  /// `text` without the space around it, if it can be spoken.
  static String text(String text, int maxLength) {
    var stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > maxLength) {
      throw new IllegalArgumentException("must be 1 to " + maxLength + " characters");
    }
    if (UNSPEAKABLE.matcher(stripped).find()) {
      throw new IllegalArgumentException("must not contain control characters");
    }
    return stripped;
  }
}
