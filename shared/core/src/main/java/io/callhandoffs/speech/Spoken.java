package io.callhandoffs.speech;

import io.callhandoffs.text.Length;
import java.util.regex.Pattern;

/// What all texts that are spoken have in common.
final class Spoken {

  /// Line breaks and tabs are read as pauses; other control characters cannot be spoken, and these
  /// are what TwiML cannot carry. Which characters there are is not asked: Unicode gains some each
  /// year, and Java learns of them later.
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");

  private Spoken() {}

  /// `text` without the space around it, if it can be spoken.
  static String text(String text, int maxLength) {
    var stripped = Length.checked(text.strip(), maxLength);
    if (UNSPEAKABLE.matcher(stripped).find()) {
      throw new IllegalArgumentException("must not contain control characters");
    }
    return stripped;
  }
}
