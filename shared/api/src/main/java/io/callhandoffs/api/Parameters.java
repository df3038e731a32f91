package io.callhandoffs.api;

/// Reads parameters of the query string. A refusal says what would be right.
final class Parameters {

  private Parameters() {}

  static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  static int limit(String text, int most) {
    var limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > most) {
      throw new IllegalArgumentException("must be 1 to " + most);
    }
    return limit;
  }
}
