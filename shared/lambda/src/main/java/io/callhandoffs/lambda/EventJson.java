package io.callhandoffs.lambda;

import io.callhandoffs.store.Item;
import io.callhandoffs.store.json.JsonReader;
import io.callhandoffs.store.json.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON of events and answers.
public final class EventJson {

  private EventJson() {}

  /// A reader of the event that comes in.
  public static JsonReader read(InputStream input) throws IOException {
    return new JsonReader(new String(input.readAllBytes(), StandardCharsets.UTF_8));
  }

  public static void write(Item answer, OutputStream output) throws IOException {
    output.write(PlainJson.text(answer).getBytes(StandardCharsets.UTF_8));
  }

  /// A string; null where there is none.
  public static @Nullable String text(JsonReader reader) {
    if (reader.startsWith('"')) {
      return reader.string();
    }
    reader.skip();
    return null;
  }

  /// An object's strings, in their order; null where there is no object.
  public static @Nullable Map<String, String> texts(JsonReader reader) {
    if (!reader.startsWith('{')) {
      reader.skip();
      return null;
    }
    var texts = new LinkedHashMap<String, String>();
    reader.open('{');
    while (reader.hasNext('}')) {
      var name = reader.name();
      var value = text(reader);
      if (value != null) {
        texts.put(name, value);
      }
    }
    return texts;
  }

  /// An array's strings; null where there is no array.
  static @Nullable List<String> list(JsonReader reader) {
    if (!reader.startsWith('[')) {
      reader.skip();
      return null;
    }
    var texts = new ArrayList<String>();
    reader.open('[');
    while (reader.hasNext(']')) {
      var value = text(reader);
      if (value != null) {
        texts.add(value);
      }
    }
    return texts;
  }
}
