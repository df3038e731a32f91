package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads and writes the events in `events/` with the serialization that Lambda's runtime uses.
public final class Events {

  private Events() {}

  /// The folder of recorded events, beside the template.
  public static Path folder() {
    return requireNonNull(Template.path().getParent()).resolve("events");
  }

  /// An event of an HTTP API or a function URL, by its file's name.
  public static APIGatewayV2HTTPEvent http(String file) {
    return read(file, APIGatewayV2HTTPEvent.class);
  }

  /// An event of any kind, by its file's name.
  public static <T> T read(String file, Class<T> type) {
    try {
      return parse(Files.readString(folder().resolve(file)), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T parse(String json, Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        .fromJson(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @SuppressWarnings("unchecked")
  public static <T> String json(T value) {
    var type = (Class<T>) value.getClass();
    var bytes = new ByteArrayOutputStream();
    LambdaEventSerializers.serializerFor(type, type.getClassLoader()).toJson(value, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
