package io.callhandoffs.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// The layers of the sentence model that are looked at. The last one is what the model was trained
/// for; an inner one still knows more of the words, and both together tell intents apart better
/// than either.
final class Layers {

  /// What they are called in the model.
  static final List<String> OUTPUTS =
      List.of("last_hidden_state", "/encoder/layer.9/output/LayerNorm/Add_1_output_0");

  static final int COUNT = OUTPUTS.size();

  /// Protocol buffers' tags, all of them of fields with a length: a model's graph, a graph's
  /// output, an output's name.
  private static final int GRAPH = (7 << 3) | 2;

  private static final int OUTPUT = (12 << 3) | 2;
  private static final int NAME = (1 << 3) | 2;

  private Layers() {}

  /// A model file in which the inner layers are outputs as well. Two protocol buffers one after the
  /// other are one that has what both have, so nothing needs to be parsed.
  static byte[] expose(byte[] model) {
    var exposed = new ByteArrayOutputStream(model.length + 100);
    exposed.writeBytes(model);
    for (var output : OUTPUTS.subList(1, OUTPUTS.size())) {
      var name = field(NAME, output.getBytes(UTF_8));
      exposed.writeBytes(field(GRAPH, field(OUTPUT, name)));
    }
    return exposed.toByteArray();
  }

  private static byte[] field(int tag, byte[] value) {
    var field = new ByteArrayOutputStream();
    field.write(tag);
    int length = value.length;
    while (length >= 128) {
      field.write((length & 127) | 128);
      length >>>= 7;
    }
    field.write(length);
    field.writeBytes(value);
    return field.toByteArray();
  }
}
