package io.callhandoffs.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The graph of a model while the build changes it: which node makes which value out of which. It
/// is read from and written to [ONNX's
/// format](https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), of which only the fields below
/// matter here; all others stay as they are.
final class Graph {

  private static final int GRAPH_OF_MODEL = 7;

  private static final int NODES = 1;
  private static final int CONSTANTS = 5;
  private static final int INPUTS = 11;
  private static final int OUTPUTS = 12;

  private static final int NAME_OF_CONSTANT = 8;
  private static final int NAME_OF_OTHERS = 1;

  private final UnknownFieldSet model;
  private final UnknownFieldSet graph;
  private final List<Node> nodes;
  private final List<String> outputs;
  private final Set<String> constants;

  private Graph(UnknownFieldSet model, UnknownFieldSet graph) {
    this.model = model;
    this.graph = graph;
    nodes = new ArrayList<>(all(graph, NODES).stream().map(Node::read).toList());
    outputs = new ArrayList<>(names(graph, OUTPUTS, NAME_OF_OTHERS));
    constants = new HashSet<>(names(graph, CONSTANTS, NAME_OF_CONSTANT));
  }

  static Graph read(byte[] model) {
    var fields = parse(ByteString.copyFrom(model));
    return new Graph(fields, parse(all(fields, GRAPH_OF_MODEL).getFirst()));
  }

  /// The model without what nothing needs.
  byte[] write() {
    dropUnused();
    var used = nodes.stream().flatMap(node -> node.inputs().stream()).collect(Collectors.toSet());
    var written =
        graph.toBuilder()
            .addField(NODES, field(nodes.stream().map(Node::write).toList()))
            .addField(CONSTANTS, field(named(CONSTANTS, NAME_OF_CONSTANT, used)))
            .addField(INPUTS, field(named(INPUTS, NAME_OF_OTHERS, used)))
            .addField(OUTPUTS, field(outputs.stream().map(Graph::named).toList()))
            .build();
    return model.toBuilder()
        .addField(GRAPH_OF_MODEL, field(List.of(written.toByteString())))
        .build()
        .toByteArray();
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  boolean isConstant(String value) {
    return constants.contains(value);
  }

  /// The node that makes a value; none for constants and what the model is asked.
  Optional<Node> maker(String value) {
    return nodes.stream().filter(node -> node.outputs().contains(value)).findFirst();
  }

  /// The node that makes a value, where there must be one.
  ///
  /// @throws IllegalStateException if the model is not the one that was expected
  Node require(String value) {
    return maker(value).orElseThrow(() -> new IllegalStateException("nothing makes " + value));
  }

  /// Whether a value is needed in one place only, so that the nodes before and after can be one.
  boolean isUsedOnce(String value) {
    long uses =
        nodes.stream().flatMap(n -> n.inputs().stream()).filter(value::equals).limit(2).count();
    return uses == 1 && !outputs.contains(value);
  }

  /// Puts other nodes in the place of one; whatever only that one needed will not be written.
  void replace(Node node, Node... others) {
    int at = nodes.indexOf(node);
    nodes.remove(at);
    nodes.addAll(at, List.of(others));
  }

  /// Makes a value an output of the model as well.
  void expose(String value) {
    if (!outputs.contains(value)) {
      outputs.add(value);
    }
  }

  private void dropUnused() {
    boolean isClean = false;
    while (!isClean) {
      var used = new HashSet<>(outputs);
      nodes.forEach(node -> used.addAll(node.inputs()));
      isClean = !nodes.removeIf(node -> node.outputs().stream().noneMatch(used::contains));
    }
  }

  private List<ByteString> named(int number, int nameAt, Collection<String> names) {
    return all(graph, number).stream()
        .filter(field -> names.contains(text(parse(field), nameAt)))
        .toList();
  }

  private static ByteString named(String name) {
    var field = field(List.of(ByteString.copyFrom(name, UTF_8)));
    return UnknownFieldSet.newBuilder().addField(NAME_OF_OTHERS, field).build().toByteString();
  }

  private static List<String> names(UnknownFieldSet fields, int number, int nameAt) {
    return all(fields, number).stream().map(field -> text(parse(field), nameAt)).toList();
  }

  static UnknownFieldSet parse(ByteString message) {
    try {
      return UnknownFieldSet.parseFrom(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a model", e);
    }
  }

  static List<ByteString> all(UnknownFieldSet fields, int number) {
    return fields.getField(number).getLengthDelimitedList();
  }

  static String text(UnknownFieldSet fields, int number) {
    var values = all(fields, number);
    return values.isEmpty() ? "" : values.getFirst().toStringUtf8();
  }

  static Field field(List<ByteString> values) {
    var field = Field.newBuilder();
    values.forEach(field::addLengthDelimited);
    return field.build();
  }
}
