package io.callhandoffs.store.json;

/// The characters of a JSON text, and how far they have been read.
final class Characters {

  private final String text;
  private int at;

  Characters(String text) {
    this.text = text;
  }

  /// Whether this is the next character, white space aside.
  boolean startWith(char expected) {
    skipSpace();
    return at < text.length() && text.charAt(at) == expected;
  }

  boolean areAllRead() {
    skipSpace();
    return at == text.length();
  }

  void require(char expected) {
    if (!startWith(expected)) {
      throw malformed();
    }
    at++;
  }

  String string() {
    require('"');
    int begin = at;
    while (next() != '"') {
      if (text.charAt(at - 1) == '\\') {
        return unescaped(begin, at - 1);
      }
    }
    return text.substring(begin, at - 1);
  }

  /// What stands before the next comma, bracket or space.
  String bare() {
    skipSpace();
    int begin = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (begin == at) {
      throw malformed();
    }
    return text.substring(begin, at);
  }

  /// A string with an escape, the first of which is at `escape`.
  private String unescaped(int begin, int escape) {
    var plain = new StringBuilder().append(text, begin, escape);
    at = escape;
    for (char c = next(); c != '"'; c = next()) {
      plain.append(c == '\\' ? escaped(next()) : c);
    }
    return plain.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
      default -> throw malformed();
    };
  }

  private int hex() {
    int digit = Character.digit(next(), 16);
    if (digit < 0) {
      throw malformed();
    }
    return digit;
  }

  /// The next character of a string.
  private char next() {
    if (at == text.length() || text.charAt(at) < ' ') {
      throw malformed();
    }
    return text.charAt(at++);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  IllegalArgumentException malformed() {
    return new IllegalArgumentException("no JSON at position " + at);
  }
}
