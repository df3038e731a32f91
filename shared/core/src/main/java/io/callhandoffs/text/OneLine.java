package io.callhandoffs.text;

import java.util.regex.Pattern;

/// Text without control characters and unpaired surrogates, as headers and ids must be.
public final class OneLine {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private OneLine() {}

  public static boolean is(String text) {
    return !CONTROL.matcher(text).find();
  }

  /// `text` with spaces in the place of what must not be in it.
  public static String of(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
