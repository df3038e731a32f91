package io.callhandoffs.text;

import java.util.regex.Pattern;

/// What strangers have sent, in a form that a log can have: one short line of signs that can be
/// seen.
public final class LogText {

  /// Longer than every path and id of ours.
  private static final int MAX_LENGTH = 100;

  private static final Pattern UNSEEN = Pattern.compile("[^\\x20-\\x7e]");

  private LogText() {}

  public static String of(String text) {
    var start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
    return UNSEEN.matcher(start).replaceAll("?");
  }
}
