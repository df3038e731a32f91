package io.callhandoffs.json;

import io.callhandoffs.handoff.Data;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/// A JSON object as the collections of Java: [Map], [List], [String], [Numeral], [Boolean] and
/// null.
///
/// @param members in the order in which they came
public record JsonObject(Map<String, @Nullable Object> members) {

  /// A number as it was written: its value may be too long to be written out.
  public record Numeral(String text) {}

  /// The object in `text`; empty if it is anything else, or breaks a [limit][JsonLimits].
  public static Optional<JsonObject> find(String text) {
    try (var parser = JsonLimits.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var members = members(parser);
      return parser.nextToken() == null ? Optional.of(new JsonObject(members)) : Optional.empty();
    } catch (JacksonException _) {
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

  private static Map<String, @Nullable Object> members(JsonParser parser) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static @Nullable Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getString());
      default -> parser.getString();
    };
  }

  private static List<@Nullable Object> elements(JsonParser parser) {
    var elements = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  public String text() {
    var text = new StringWriter();
    try (var generator = JsonLimits.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(generator, members);
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, @Nullable Object value) {
    switch (value) {
      case null -> generator.writeNull();
      case Map<?, ?> object -> {
        generator.writeStartObject();
        object.forEach((name, member) -> {
          generator.writeName(name.toString());
          write(generator, member);
        });
        generator.writeEndObject();
      }
      case List<?> list -> {
        generator.writeStartArray();
        list.forEach(element -> write(generator, element));
        generator.writeEndArray();
      }
      case Numeral number -> generator.writeNumber(number.text());
      case Boolean flag -> generator.writeBoolean(flag);
      default -> generator.writeString(value.toString());
    }
  }
}
