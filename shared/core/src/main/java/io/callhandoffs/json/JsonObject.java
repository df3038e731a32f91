package io.callhandoffs.json;

import io.callhandoffs.handoff.Data;
import io.callhandoffs.store.json.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A JSON object as the collections of Java: [Map], [List], [String], [Numeral], [Boolean] and
/// null. Its limits are those that the API has for JSON: no field twice, nothing too deep, no
/// number too long.
///
/// @param members in the order in which they came
public record JsonObject(Map<String, @Nullable Object> members) {

  /// Nothing here is nested deeper than a destination's hours.
  public static final int MAX_DEPTH = 16;

  /// More digits than any number here has; calculating with them costs the square of their count.
  public static final int MAX_NUMBER_LENGTH = 40;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  /// A number as it was written: its value may be too long to be written out.
  public record Numeral(String text) {}

  /// The object in `text`; empty if it is anything else, or breaks a limit.
  public static Optional<JsonObject> find(String text) {
    try {
      var reader = new JsonReader(text, MAX_DEPTH);
      var members = members(reader);
      reader.end();
      return Optional.of(new JsonObject(members));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// A handoff's data, parsed from `json`. If that cannot be parsed, it is kept as it is, and
  /// nothing is found in it.
  public static Data data(String json) {
    return json.equals(Data.NONE.json())
        ? Data.NONE
        : find(json).map(object -> object.as(json)).orElseGet(() -> new Data(json, Map.of()));
  }

  /// The object as a handoff's data, unless it is too large.
  public Optional<Data> data() {
    return Optional.of(text()).filter(Data::fits).map(this::as);
  }

  private Data as(String json) {
    var texts = new LinkedHashMap<String, String>();
    collect("", members, texts);
    return new Data(json, texts);
  }

  private static void collect(String prefix, Map<?, ?> members, Map<String, String> texts) {
    members.forEach((name, value) -> {
      var path = prefix + name;
      switch (value) {
        // A name with a dot in it can equal a path; the first of the two stays.
        case null -> {}
        case Map<?, ?> object -> collect(path + ".", object, texts);
        case List<?> _ -> {}
        case Numeral number -> texts.putIfAbsent(path, number.text());
        default -> texts.putIfAbsent(path, value.toString());
      }
    });
  }

  private static Map<String, @Nullable Object> members(JsonReader reader) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    reader.open('{');
    while (reader.hasNext('}')) {
      var name = reader.name();
      if (members.containsKey(name)) {
        throw new IllegalArgumentException("a field that is there twice");
      }
      members.put(name, value(reader));
    }
    return members;
  }

  private static @Nullable Object value(JsonReader reader) {
    if (reader.startsWith('{')) {
      return members(reader);
    }
    if (reader.startsWith('[')) {
      return elements(reader);
    }
    return reader.startsWith('"') ? reader.string() : bare(reader.bare());
  }

  private static @Nullable Object bare(String text) {
    return switch (text) {
      case "null" -> null;
      case "true", "false" -> text.equals("true");
      default -> {
        if (text.length() > MAX_NUMBER_LENGTH || !NUMBER.matcher(text).matches()) {
          throw new IllegalArgumentException("no number, or too long");
        }
        yield new Numeral(text);
      }
    };
  }

  private static List<@Nullable Object> elements(JsonReader reader) {
    var elements = new ArrayList<@Nullable Object>();
    reader.open('[');
    while (reader.hasNext(']')) {
      elements.add(value(reader));
    }
    return elements;
  }

  public String text() {
    var json = new StringBuilder();
    JsonWriting.append(json, members);
    return json.toString();
  }
}
