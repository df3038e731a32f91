package io.callhandoffs.store.json;

/// Writes JSON strings.
public enum JsonText {
  /// With all characters as they are that may be.
  PLAIN,
  /// To the letter as AWS's SDK does: with escapes for what UTF-16 takes two characters.
  OF_SDK;

  private static final String HEX = "0123456789ABCDEF";

  /// Adds a text in quotation marks to `json`.
  public void append(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      append(json, text.charAt(i));
    }
    json.append('"');
  }

  private static char hex(int bits) {
    return HEX.charAt(bits & 15);
  }

  private void append(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (c < ' ' || (this == OF_SDK && Character.isSurrogate(c))) {
          json.append("\\u").append(hex(c >> 12)).append(hex(c >> 8)).append(hex(c >> 4));
          json.append(hex(c));
        } else {
          json.append(c);
        }
      }
    }
  }
}
