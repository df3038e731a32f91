package io.callhandoffs.store.json;

/// Reads a JSON text from its beginning to its end. Every method but [#startsWith] reads on, and
/// throws an [IllegalArgumentException], which does not quote the text, if it finds something else.
///
/// ```java
/// reader.open('{');
/// while (reader.hasNext('}')) {
///   names.put(reader.name(), reader.string());
/// }
/// ```
public final class JsonReader {

  /// DynamoDB nests values no deeper than 32 levels, each of which is two objects.
  private static final int MAX_DEPTH = 80;

  private final Characters characters;
  private final int maxDepth;
  private int depth;

  /// Whether an object or array has just been opened, and no comma comes before what follows.
  private boolean isFresh;

  public JsonReader(String text) {
    this(text, MAX_DEPTH);
  }

  /// @param maxDepth of objects and arrays within each other
  public JsonReader(String text, int maxDepth) {
    this.characters = new Characters(text);
    this.maxDepth = maxDepth;
  }

  /// Whether the next value begins with this character.
  public boolean startsWith(char expected) {
    return characters.startWith(expected);
  }

  /// Begins an object or an array.
  public void open(char bracket) {
    characters.require(bracket);
    isFresh = true;
    if (++depth > maxDepth) {
      throw characters.malformed();
    }
  }

  /// Whether the object or array has one more value; if not, this ends it.
  public boolean hasNext(char closingBracket) {
    var isFirst = isFresh;
    isFresh = false;
    if (startsWith(closingBracket)) {
      characters.require(closingBracket);
      depth--;
      return false;
    }
    if (!isFirst) {
      characters.require(',');
    }
    return true;
  }

  /// A member's name.
  public String name() {
    var name = characters.string();
    characters.require(':');
    return name;
  }

  public String string() {
    return characters.string();
  }

  /// A number, `true`, `false` or `null`, as it is written.
  public String bare() {
    return characters.bare();
  }

  /// Reads a value of which nobody wants to know.
  public void skip() {
    if (startsWith('"')) {
      var _ = string();
    } else if (startsWith('{')) {
      skipObject();
    } else if (startsWith('[')) {
      open('[');
      while (hasNext(']')) {
        skip();
      }
    } else {
      var _ = bare();
    }
  }

  /// Reads an object of which nobody wants to know more.
  public void skipObject() {
    open('{');
    while (hasNext('}')) {
      var _ = name();
      skip();
    }
  }

  /// Fails if anything but white space is left.
  public void end() {
    if (!characters.areAllRead()) {
      throw characters.malformed();
    }
  }
}
