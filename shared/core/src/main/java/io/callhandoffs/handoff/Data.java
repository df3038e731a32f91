package io.callhandoffs.handoff;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever an assistant wants a handoff to carry: a JSON object, kept as text. It is read with the
/// DynamoDB client's own parser, so that the voice function needs no JSON library.
public record Data(String json) {

  public static final Data NONE = new Data("{}");

  /// As much as a screen can show, and far from DynamoDB's 400 kB.
  public static final int MAX_BYTES = 16 * 1024;

  public Data {
    if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("must be at most " + MAX_BYTES + " bytes");
    }
  }

  /// The data in `json`, unless it is too much.
  static Optional<Data> fitting(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
        ? Optional.empty()
        : Optional.of(new Data(json));
  }

  /// The text, number or truth value at a path such as `order.number`.
  public Optional<String> find(String path) {
    var here = Optional.of(AttributeValue.fromM(EnhancedDocument.fromJson(json).toMap()));
    for (var name : path.split("\\.", -1)) {
      here = here.map(AttributeValue::m).map(object -> object.get(name));
    }
    return here.flatMap(Data::text);
  }

  private static Optional<String> text(AttributeValue value) {
    return switch (value.type()) {
      case S -> Optional.of(value.s());
      case N -> Optional.of(value.n());
      case BOOL -> Optional.of(value.bool().toString());
      default -> Optional.empty();
    };
  }

  /// Members of the object; their names only, since the values may be about people.
  @Override
  public String toString() {
    Map<String, AttributeValue> members = EnhancedDocument.fromJson(json).toMap();
    return "Data" + members.keySet();
  }
}
