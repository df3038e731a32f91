package io.callhandoffs.store;

import java.util.Optional;

/// A look at every item of a table.
///
/// @param filter leaves items out that have been read
/// @param isConsistent whether the answer is as of now
/// @param after the last key of the page before
public record Scan(Condition filter, boolean isConsistent, Optional<Attributes> after) {

  /// A consistent scan of all items.
  public static Scan ofAll() {
    return new Scan(Condition.NONE, true, Optional.empty());
  }

  /// A scan for some items, which may lag behind by a moment.
  public static Scan ofThose(Condition filter) {
    return new Scan(filter, false, Optional.empty());
  }

  /// The same from where a page ended.
  public Scan after(Attributes lastKey) {
    return new Scan(filter, isConsistent, Optional.of(lastKey));
  }
}
