package io.callhandoffs.json;

import io.callhandoffs.json.JsonObject.Numeral;
import io.callhandoffs.store.json.JsonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the values that a [JsonObject] has.
final class JsonWriting {

  private JsonWriting() {}

  static void append(StringBuilder json, @Nullable Object value) {
    switch (value) {
      case null -> json.append("null");
      case Map<?, ?> object -> appendMembers(json, object);
      case List<?> list -> appendElements(json, list);
      case Numeral number -> json.append(number.text());
      case Boolean flag -> json.append(flag.booleanValue());
      default -> JsonText.PLAIN.append(json, value.toString());
    }
  }

  private static void appendMembers(StringBuilder json, Map<?, ?> object) {
    var before = "{";
    for (var member : object.entrySet()) {
      JsonText.PLAIN.append(json.append(before), String.valueOf(member.getKey()));
      append(json.append(':'), member.getValue());
      before = ",";
    }
    json.append(object.isEmpty() ? "{}" : "}");
  }

  private static void appendElements(StringBuilder json, List<?> list) {
    var before = "[";
    for (var element : list) {
      append(json.append(before), element);
      before = ",";
    }
    json.append(list.isEmpty() ? "[]" : "]");
  }
}
