package io.callhandoffs.store;

import java.util.Optional;
import java.util.OptionalInt;

/// What is asked of a table or one of its indexes.
///
/// @param index the index, or none for the table itself
/// @param filter leaves items out that have been read
/// @param isConsistent whether the answer is as of now; an index cannot say
/// @param isBackwards whether the last sort key comes first
/// @param limit how many items are read for a page, before the filter
/// @param after the last key of the page before
public record Query(
    Optional<String> index,
    Range range,
    Condition filter,
    boolean isConsistent,
    boolean isBackwards,
    OptionalInt limit,
    Optional<Attributes> after) {

  /// A consistent query of the table itself.
  public static Query of(Range range) {
    return new Query(
        Optional.empty(),
        range,
        Condition.NONE,
        true,
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  /// A query of an index, which lags behind its table by a moment.
  public static Query of(String index, Range range) {
    return new Query(
        Optional.of(index),
        range,
        Condition.NONE,
        false,
        false,
        OptionalInt.empty(),
        Optional.empty());
  }

  public Query backwards() {
    return new Query(index, range, filter, isConsistent, true, limit, after);
  }

  public Query filtered(Condition condition) {
    return new Query(index, range, condition, isConsistent, isBackwards, limit, after);
  }

  /// The same with pages for which no more than `most` items are read.
  public Query limited(int most) {
    return new Query(index, range, filter, isConsistent, isBackwards, OptionalInt.of(most), after);
  }

  /// The same from where a page ended.
  public Query after(Attributes lastKey) {
    return new Query(index, range, filter, isConsistent, isBackwards, limit, Optional.of(lastKey));
  }
}
