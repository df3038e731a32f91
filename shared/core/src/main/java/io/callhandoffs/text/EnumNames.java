package io.callhandoffs.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Constants as programs outside read and write them: `no_answer`.
public final class EnumNames {

  private EnumNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The constant of `type` that is spelled `word`.
  public static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + all(type)));
  }

  private static <E extends Enum<E>> String all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::of)
        .collect(Collectors.joining(", "));
  }
}
