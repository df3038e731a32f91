package io.callhandoffs.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.List;

/// A step of a model's [Graph].
///
/// @param domain who defined the operator; empty for ONNX's own
/// @param inputs the values that it needs, by name; an empty name for one that it may go without
/// @param outputs the values that it makes
/// @param attributes what else it should know, as written
record Node(
    String operator,
    String domain,
    List<String> inputs,
    List<String> outputs,
    List<ByteString> attributes) {

  /// Operators that ONNX Runtime has beside ONNX's own.
  static final String OF_RUNTIME = "com.microsoft";

  private static final int INPUTS = 1;
  private static final int OUTPUTS = 2;
  private static final int OPERATOR = 4;
  private static final int ATTRIBUTES = 5;
  private static final int DOMAIN = 7;

  private static final int NAME_OF_ATTRIBUTE = 1;
  private static final int INTEGER_OF_ATTRIBUTE = 3;
  private static final int TYPE_OF_ATTRIBUTE = 20;
  private static final int INTEGER = 2;

  static Node read(ByteString message) {
    var fields = Graph.parse(message);
    return new Node(
        Graph.text(fields, OPERATOR),
        Graph.text(fields, DOMAIN),
        Graph.all(fields, INPUTS).stream().map(ByteString::toStringUtf8).toList(),
        Graph.all(fields, OUTPUTS).stream().map(ByteString::toStringUtf8).toList(),
        Graph.all(fields, ATTRIBUTES));
  }

  ByteString write() {
    return UnknownFieldSet.newBuilder()
        .addField(INPUTS, texts(inputs))
        .addField(OUTPUTS, texts(outputs))
        .addField(OPERATOR, texts(List.of(operator)))
        .addField(ATTRIBUTES, Graph.field(attributes))
        .addField(DOMAIN, texts(List.of(domain)))
        .build()
        .toByteString();
  }

  private static Field texts(List<String> texts) {
    return Graph.field(texts.stream().map(text -> ByteString.copyFrom(text, UTF_8)).toList());
  }

  boolean is(String wanted) {
    return operator.equals(wanted);
  }

  String output() {
    return outputs.getFirst();
  }

  /// The same with one more input, at a place that may lie behind places left empty.
  Node with(int place, String input) {
    var more = new ArrayList<>(inputs);
    while (more.size() <= place) {
      more.add("");
    }
    more.set(place, input);
    return new Node(operator, domain, more, outputs, attributes);
  }

  /// The same, making something else.
  Node making(List<String> others) {
    return new Node(operator, domain, inputs, others, attributes);
  }

  /// Its attribute of a name, as written; none if it has none.
  List<ByteString> attribute(String name) {
    return attributes.stream()
        .filter(attribute -> Graph.text(Graph.parse(attribute), NAME_OF_ATTRIBUTE).equals(name))
        .toList();
  }

  /// An attribute that is a number.
  static ByteString attribute(String name, int value) {
    return UnknownFieldSet.newBuilder()
        .addField(NAME_OF_ATTRIBUTE, texts(List.of(name)))
        .addField(INTEGER_OF_ATTRIBUTE, Field.newBuilder().addVarint(value).build())
        .addField(TYPE_OF_ATTRIBUTE, Field.newBuilder().addVarint(INTEGER).build())
        .build()
        .toByteString();
  }
}
