package io.callhandoffs.text;

/// How long texts are: in code points, as JSON Schema's `maxLength` counts. A Java string's own
/// length counts an emoji twice.
public final class Length {

  private Length() {}

  public static int of(String text) {
    return text.codePointCount(0, text.length());
  }

  /// `text`, if it is neither blank nor longer than `most`.
  public static String checked(String text, int most) {
    if (text.isBlank() || of(text) > most) {
      throw new IllegalArgumentException("must be 1 to " + most + " characters");
    }
    return text;
  }

  /// The first `most` code points of `text`. None is cut in two.
  public static String cut(String text, int most) {
    return of(text) > most ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
  }
}
