package io.callhandoffs.api;

/// Reads parameters of the query string. A refusal says what would be right.
final class Parameters {

  static final String NO_FLAG = "must be true or false";

  private Parameters() {}

  static boolean isFlag(String text) {
    return text.equals("true") || text.equals("false");
  }

  static boolean flag(String text) {
    if (!isFlag(text)) {
      throw new IllegalArgumentException(NO_FLAG);
    }
    return text.equals("true");
  }

  static int limit(String text, int most) {
    var limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > most) {
      throw new IllegalArgumentException("must be 1 to " + most);
    }
    return limit;
  }
}
