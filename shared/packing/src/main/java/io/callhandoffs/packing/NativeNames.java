package io.callhandoffs.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import java.util.List;

/// The names that native libraries may look up in Java: all of their strings.
record NativeNames(String content) {

  static NativeNames in(List<byte[]> libraries) {
    return new NativeNames(
        libraries.stream().map(bytes -> new String(bytes, ISO_8859_1)).collect(joining()));
  }

  /// Whether one of the strings ends with that name. It need not be all of the string: linkers let
  /// a string that ends like another share its end.
  boolean mention(String name) {
    return content.contains(name + "\0");
  }
}
