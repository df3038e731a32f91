package io.callhandoffs.store.json;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Value;
import io.callhandoffs.store.Value.Binary;
import io.callhandoffs.store.Value.Elements;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Value.Flag;
import io.callhandoffs.store.Value.Numeral;
import io.callhandoffs.store.Value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Attributes as JSON that people write, such as a secret's: `{"key": "…"}`. Null is as good as
/// absent.
public final class PlainJson {

  private PlainJson() {}

  /// The attributes of a JSON object; empty if the text is anything else.
  public static Optional<Attributes> find(String json) {
    try {
      var reader = new JsonReader(json);
      var fields = fields(reader);
      reader.end();
      return Optional.of(new Attributes(new Fields(fields)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Map<String, Value> fields(JsonReader reader) {
    var fields = new LinkedHashMap<String, Value>();
    reader.open('{');
    while (reader.hasNext('}')) {
      var name = reader.name();
      value(reader).ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }

  private static List<Value> elements(JsonReader reader) {
    var elements = new ArrayList<Value>();
    reader.open('[');
    while (reader.hasNext(']')) {
      value(reader).ifPresent(elements::add);
    }
    return elements;
  }

  private static Optional<Value> value(JsonReader reader) {
    if (reader.startsWith('"')) {
      return Optional.of(new Text(reader.string()));
    }
    if (reader.startsWith('{')) {
      return Optional.of(new Fields(fields(reader)));
    }
    if (reader.startsWith('[')) {
      return Optional.of(new Elements(elements(reader)));
    }
    var bare = reader.bare();
    return switch (bare) {
      case "null" -> Optional.empty();
      case "true", "false" -> Optional.of(new Flag(bare.equals("true")));
      default -> Optional.of(new Numeral(number(bare)));
    };
  }

  private static String number(String bare) {
    return new BigDecimal(bare).toString();
  }

  public static String text(Item item) {
    var json = new StringBuilder();
    write(json, item.fields());
    return json.toString();
  }

  private static void write(StringBuilder json, Value value) {
    switch (value) {
      case Text(var text) -> JsonText.PLAIN.append(json, text);
      case Numeral(var digits) -> json.append(digits);
      case Flag(var isSet) -> json.append(isSet);
      case Binary(var base64) -> JsonText.PLAIN.append(json, base64);
      case Elements(var values) -> {
        char before = '[';
        for (var element : values) {
          write(json.append(before), element);
          before = ',';
        }
        json.append(values.isEmpty() ? "[]" : "]");
      }
      case Fields(var values) -> {
        char before = '{';
        for (var field : values.entrySet()) {
          JsonText.PLAIN.append(json.append(before), field.getKey());
          write(json.append(':'), field.getValue());
          before = ',';
        }
        json.append(values.isEmpty() ? "{}" : "}");
      }
    }
  }
}
