package io.callhandoffs.routing.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// Makes a value inside an ONNX graph an additional output.
///
/// An ONNX file is a [protocol buffer](https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
/// Bytes that are appended to such a file are
/// [merged](https://protobuf.dev/programming-guides/encoding/#last-one-wins) into it, and lists are
/// joined; so it is enough to append a model with a graph that has only that output.
final class OnnxOutput {

  /// Tags of fields: their number, and wire type 2, a length followed by that many bytes.
  private static final int GRAPH_OF_MODEL = 7 << 3 | 2;

  private static final int OUTPUT_OF_GRAPH = 12 << 3 | 2;
  private static final int NAME_OF_OUTPUT = 1 << 3 | 2;

  private OnnxOutput() {}

  static byte[] add(String name, byte[] model) {
    var output = field(NAME_OF_OUTPUT, name.getBytes(UTF_8));
    var graph = field(OUTPUT_OF_GRAPH, output);
    var merged = new ByteArrayOutputStream();
    merged.writeBytes(model);
    merged.writeBytes(field(GRAPH_OF_MODEL, graph));
    return merged.toByteArray();
  }

  private static byte[] field(int tag, byte[] content) {
    if (content.length > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("a name of so many bytes needs a longer length");
    }
    var field = new ByteArrayOutputStream();
    field.write(tag);
    field.write(content.length);
    field.writeBytes(content);
    return field.toByteArray();
  }
}
