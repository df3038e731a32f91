package io.callhandoffs.store.sdk;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Value;
import io.callhandoffs.store.Value.Binary;
import io.callhandoffs.store.Value.Elements;
import io.callhandoffs.store.Value.Fields;
import io.callhandoffs.store.Value.Flag;
import io.callhandoffs.store.Value.Numeral;
import io.callhandoffs.store.Value.Text;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values as the SDK has them.
public final class SdkValues {

  private SdkValues() {}

  public static Attributes attributes(Map<String, AttributeValue> map) {
    return new Attributes(fields(map));
  }

  private static Fields fields(Map<String, AttributeValue> map) {
    var fields = new LinkedHashMap<String, Value>();
    map.forEach((name, value) -> known(value).ifPresent(known -> fields.put(name, known)));
    return new Fields(fields);
  }

  /// Empty for types that this project does not write.
  private static Optional<Value> known(AttributeValue value) {
    return switch (value.type()) {
      case S -> Optional.of(new Text(value.s()));
      case N -> Optional.of(new Numeral(value.n()));
      case BOOL -> Optional.of(new Flag(value.bool()));
      case B ->
          Optional.of(new Binary(Base64.getEncoder().encodeToString(value.b().asByteArray())));
      case L -> Optional.of(new Elements(elements(value.l())));
      case M -> Optional.of(fields(value.m()));
      case SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
    };
  }

  private static List<Value> elements(List<AttributeValue> values) {
    return values.stream().map(SdkValues::known).flatMap(Optional::stream).toList();
  }

  public static Map<String, AttributeValue> map(Fields fields) {
    return map(fields.values());
  }

  static Map<String, AttributeValue> map(Map<String, Value> values) {
    var map = new LinkedHashMap<String, AttributeValue>();
    values.forEach((name, value) -> map.put(name, value(value)));
    return map;
  }

  private static AttributeValue value(Value value) {
    return switch (value) {
      case Text(var text) -> AttributeValue.fromS(text);
      case Numeral(var digits) -> AttributeValue.fromN(digits);
      case Flag(var isSet) -> AttributeValue.fromBool(isSet);
      case Binary binary -> AttributeValue.fromB(SdkBytes.fromByteArray(binary.bytes()));
      case Elements(var values) ->
          AttributeValue.fromL(values.stream().map(SdkValues::value).toList());
      case Fields fields -> AttributeValue.fromM(map(fields));
    };
  }
}
