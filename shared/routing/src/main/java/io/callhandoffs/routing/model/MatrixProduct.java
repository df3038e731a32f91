package io.callhandoffs.routing.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;

/// The product of two matrices, computed by ONNX Runtime, which is there for the sentence model
/// anyway: its kernels use the processor's vector instructions, whichever of Java's compilers is at
/// work. Lambda has the first alone, and with that a loop of ours takes fifty times as long.
///
/// The graph is one node, written as the [protocol
/// buffer](https://github.com/onnx/onnx/blob/main/onnx/onnx.proto) that an ONNX file is.
public final class MatrixProduct {

  private static final String LEFT = "left";
  private static final String RIGHT = "right";
  private static final String PRODUCT = "product";

  /// A version of the file format, and of the operators, that knows this node.
  private static final int IR_VERSION = 8;

  private static final int OPERATORS = 17;
  private static final int FLOAT = 1;

  private static final MatrixProduct INSTANCE = open();

  private final OrtSession session;

  private MatrixProduct(OrtSession session) {
    this.session = session;
  }

  private static MatrixProduct open() {
    var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new MatrixProduct(environment.createSession(graph(), options));
    } catch (OrtException e) {
      throw new IllegalStateException("cannot multiply matrices", e);
    }
  }

  /// Multiplies `left` by `right`, and writes the result into `product`.
  public static void multiply(Matrix left, Matrix right, Matrix product) {
    try (var _ =
        INSTANCE.session.run(
            Map.of(LEFT, left.tensor(), RIGHT, right.tensor()),
            Set.of(),
            Map.of(PRODUCT, product.tensor()))) {
      // The result is in the tensor that was handed over.
    } catch (OrtException e) {
      throw new IllegalStateException("cannot multiply matrices", e);
    }
  }

  private static byte[] graph() {
    var node = join(text(1, LEFT), text(1, RIGHT), text(2, PRODUCT), text(4, "MatMul"));
    var graph =
        join(
            field(1, node),
            text(2, PRODUCT),
            field(11, value(LEFT, "m", "k")),
            field(11, value(RIGHT, "k", "n")),
            field(12, value(PRODUCT, "m", "n")));
    return join(number(1, IR_VERSION), field(7, graph), field(8, number(2, OPERATORS)));
  }

  /// What goes in or comes out: a matrix whose sizes have names.
  private static byte[] value(String name, String rows, String columns) {
    var shape = join(field(1, text(2, rows)), field(1, text(2, columns)));
    var type = field(1, join(number(1, FLOAT), field(2, shape)));
    return join(text(1, name), field(2, type));
  }

  private static byte[] text(int field, String text) {
    return field(field, text.getBytes(UTF_8));
  }

  private static byte[] number(int field, int value) {
    return new byte[] {(byte) (field << 3), (byte) value};
  }

  /// A field with so many bytes that their number takes two.
  private static byte[] field(int field, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    bytes.write((field << 3) | 2);
    bytes.write((content.length & 0x7f) | 0x80);
    bytes.write(content.length >> 7);
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
