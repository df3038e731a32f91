package io.callhandoffs.store.json;

/// Writes JSON strings, in the same way as AWS's SDK does.
public final class JsonText {

  private static final String HEX = "0123456789ABCDEF";

  private JsonText() {}

  /// Adds a text in quotation marks to `json`.
  public static void append(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      append(json, text.charAt(i));
    }
    json.append('"');
  }

  private static char hex(int bits) {
    return HEX.charAt(bits & 15);
  }

  private static void append(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (c < ' ' || Character.isSurrogate(c)) {
          json.append("\\u").append(hex(c >> 12)).append(hex(c >> 8)).append(hex(c >> 4));
          json.append(hex(c));
        } else {
          json.append(c);
        }
      }
    }
  }
}
