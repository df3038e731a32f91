package io.callhandoffs.store;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The value of an attribute, of one of the types that this project writes. An attribute of another
/// type, such as a set or null, is read as if it were absent.
public sealed interface Value {

  record Text(String text) implements Value {}

  /// A number.
  ///
  /// @param digits in decimal, as DynamoDB keeps numbers: they may be longer than any type of Java
  record Numeral(String digits) implements Value {

    public Numeral(long value) {
      this(Long.toString(value));
    }

    public int intValue() {
      return Integer.parseInt(digits);
    }
  }

  record Flag(boolean isSet) implements Value {}

  /// Bytes.
  ///
  /// @param base64 the bytes as they travel
  record Binary(String base64) implements Value {

    public byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }

  record Elements(List<Value> values) implements Value {

    public Elements {
      values = List.copyOf(values);
    }
  }

  /// A map, or all of an item.
  ///
  /// @param values by their names, in the order in which they were put
  record Fields(Map<String, Value> values) implements Value {

    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
