package io.callhandoffs.handoff;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whatever an assistant wants a handoff to carry: a JSON object.
///
/// @param json as it came
/// @param texts each text, number and truth value in it, by its path: `order.number`
public record Data(String json, Map<String, String> texts) {

  public static final Data NONE = new Data("{}", Map.of());

  /// As much as a screen can show, and far from DynamoDB's 400 kB.
  public static final int MAX_BYTES = 16 * 1024;

  public Data {
    if (!fits(json)) {
      throw new IllegalArgumentException("must be at most " + MAX_BYTES + " bytes");
    }
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /// Whether `json` is small enough.
  public static boolean fits(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  /// The text, number or truth value at a path such as `order.number`.
  public Optional<String> find(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /// Names only, since the values may be about people.
  @Override
  public String toString() {
    return "Data" + texts.keySet();
  }
}
