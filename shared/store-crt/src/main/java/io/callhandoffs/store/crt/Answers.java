package io.callhandoffs.store.crt;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Page;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what DynamoDB answers.
final class Answers {

  /// @param unprocessed the keys of items that were not read
  record Batch(List<Attributes> items, List<Fields> unprocessed) {}

  private Answers() {}

  /// That something is written: whatever an object says of it.
  static boolean isWritten(JsonReader reader) {
    reader.skipObject();
    return true;
  }

  /// The item of a `GetItem`, if there is one.
  static Optional<Attributes> item(JsonReader reader) {
    Optional<Attributes> item = Optional.empty();
    reader.open('{');
    while (reader.hasNext('}')) {
      if (reader.name().equals("Item")) {
        item = Optional.of(new Attributes(WireFormat.read(reader)));
      } else {
        reader.skip();
      }
    }
    return item;
  }

  /// The page of a `Query` or a `Scan`.
  static Page page(JsonReader reader) {
    List<Fields> items = List.of();
    Optional<Attributes> lastKey = Optional.empty();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "Items" -> items = list(reader);
        case "LastEvaluatedKey" -> lastKey = Optional.of(new Attributes(WireFormat.read(reader)));
        default -> reader.skip();
      }
    }
    return new Page(attributes(items), lastKey);
  }

  /// The answer of a `BatchGetItem` for one table.
  static Batch batch(JsonReader reader) {
    List<Fields> items = List.of();
    List<Fields> unprocessed = List.of();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "Responses" -> items = ofOnlyTable(reader);
        case "UnprocessedKeys" -> unprocessed = keysOfOnlyTable(reader);
        default -> reader.skip();
      }
    }
    return new Batch(attributes(items), unprocessed);
  }

  private static List<Fields> ofOnlyTable(JsonReader reader) {
    List<Fields> items = List.of();
    reader.open('{');
    while (reader.hasNext('}')) {
      var _ = reader.name();
      items = list(reader);
    }
    return items;
  }

  private static List<Fields> keysOfOnlyTable(JsonReader reader) {
    List<Fields> keys = List.of();
    reader.open('{');
    while (reader.hasNext('}')) {
      var _ = reader.name();
      reader.open('{');
      while (reader.hasNext('}')) {
        if (reader.name().equals("Keys")) {
          keys = list(reader);
        } else {
          reader.skip();
        }
      }
    }
    return keys;
  }

  private static List<Fields> list(JsonReader reader) {
    var items = new ArrayList<Fields>();
    reader.open('[');
    while (reader.hasNext(']')) {
      items.add(WireFormat.read(reader));
    }
    return items;
  }

  private static List<Attributes> attributes(List<Fields> items) {
    var attributes = new ArrayList<Attributes>();
    for (var item : items) {
      attributes.add(new Attributes(item));
    }
    return attributes;
  }
}
