package io.callhandoffs.store;

import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How the items of a table are found. All keys are texts.
///
/// @param keys the table's own
/// @param indexes those of its indexes, by the indexes' names
public record Schema(Names keys, Map<String, Names> indexes) {

  /// The names of the attributes that are the keys.
  public record Names(String partition, Optional<String> sort) {}

  public Schema {
    indexes = Map.copyOf(indexes);
  }

  public static Schema keyedBy(String partition) {
    return new Schema(new Names(partition, Optional.empty()), Map.of());
  }

  public static Schema keyedBy(String partition, String sort) {
    return new Schema(new Names(partition, Optional.of(sort)), Map.of());
  }

  /// The same with one more index.
  public Schema with(String index, String partition, String sort) {
    var more = new LinkedHashMap<>(indexes);
    more.put(index, new Names(partition, Optional.of(sort)));
    return new Schema(keys, more);
  }

  /// The keys that a query goes by: those of an index, or the table's own.
  public Names keysOf(Optional<String> index) {
    return index
        .map(name -> Optional.ofNullable(indexes.get(name)).orElseThrow(() -> unknown(name)))
        .orElse(keys);
  }

  /// A key as the attributes that it consists of.
  public Fields fields(Key key) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(keys.partition(), new Text(key.partition()));
    keys.sort().ifPresent(name -> fields.put(name, new Text(key.sort().orElseThrow())));
    return new Fields(fields);
  }

  private static IllegalArgumentException unknown(String index) {
    return new IllegalArgumentException("There is no index " + index);
  }
}
