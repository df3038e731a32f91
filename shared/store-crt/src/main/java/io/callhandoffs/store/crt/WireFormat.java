package io.callhandoffs.store.crt;

import io.callhandoffs.store.Value;
import io.callhandoffs.store.Value.Binary;
import io.callhandoffs.store.Value.Elements;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Value.Flag;
import io.callhandoffs.store.Value.Numeral;
import io.callhandoffs.store.Value.Text;
import io.callhandoffs.store.json.JsonReader;
import io.callhandoffs.store.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [DynamoDB's
/// JSON](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html),
/// in which each value names its type: `{"version": {"N": "3"}}`.
final class WireFormat {

  private WireFormat() {}

  static void write(StringBuilder json, Map<String, Value> fields) {
    json.append('{');
    var isFirst = true;
    for (var field : fields.entrySet()) {
      if (!isFirst) {
        json.append(',');
      }
      isFirst = false;
      JsonText.OF_SDK.append(json, field.getKey());
      write(json.append(':'), field.getValue());
    }
    json.append('}');
  }

  private static void write(StringBuilder json, Value value) {
    switch (value) {
      case Text(var text) -> JsonText.OF_SDK.append(json.append("{\"S\":"), text);
      case Numeral(var digits) -> JsonText.OF_SDK.append(json.append("{\"N\":"), digits);
      case Flag(var isSet) -> json.append("{\"BOOL\":").append(isSet);
      case Binary(var base64) -> JsonText.OF_SDK.append(json.append("{\"B\":"), base64);
      case Elements(var values) -> write(json.append("{\"L\":"), values);
      case Fields(var values) -> write(json.append("{\"M\":"), values);
    }
    json.append('}');
  }

  private static void write(StringBuilder json, List<Value> values) {
    json.append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        json.append(',');
      }
      write(json, values.get(i));
    }
    json.append(']');
  }

  static Fields read(JsonReader reader) {
    var fields = new LinkedHashMap<String, Value>();
    reader.open('{');
    while (reader.hasNext('}')) {
      var name = reader.name();
      var value = value(reader);
      if (value.isPresent()) {
        fields.put(name, value.get());
      }
    }
    return new Fields(fields);
  }

  /// Empty for types that this project does not write.
  private static Optional<Value> value(JsonReader reader) {
    Optional<Value> value = Optional.empty();
    reader.open('{');
    while (reader.hasNext('}')) {
      switch (reader.name()) {
        case "S" -> value = Optional.of(new Text(reader.string()));
        case "N" -> value = Optional.of(new Numeral(reader.string()));
        case "BOOL" -> value = Optional.of(new Flag(reader.bare().equals("true")));
        case "B" -> value = Optional.of(new Binary(reader.string()));
        case "L" -> value = Optional.of(new Elements(elements(reader)));
        case "M" -> value = Optional.of(read(reader));
        default -> reader.skip();
      }
    }
    return value;
  }

  private static List<Value> elements(JsonReader reader) {
    var elements = new ArrayList<Value>();
    reader.open('[');
    while (reader.hasNext(']')) {
      var element = value(reader);
      if (element.isPresent()) {
        elements.add(element.get());
      }
    }
    return elements;
  }
}
