package io.callhandoffs.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusionTest {

  private static final Path MODEL = Path.of(System.getProperty("routing.model"));
  private static final Path PUBLISHED =
      MODEL.resolveSibling("published").resolve("bge-small-en-v1.5-q.onnx");

  /// [CLS], a sentence, [SEP].
  private static final long[] SENTENCE = {
    101, 1045, 2215, 2000, 3288, 2026, 2465, 2279, 3204, 1998, 2477, 102
  };

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 12})
  void leavesTheNumbersAsTheyWerePublished(int pieces) throws OrtException, IOException {
    var ids = Arrays.copyOf(SENTENCE, pieces);
    var published = Graph.read(Files.readAllBytes(PUBLISHED));
    // The published graph calls what normalises the inner layer by the same name.
    Layers.OUTPUTS.forEach(published::expose);

    var expected = answers(published.write(), ids);
    var fused = answers(Files.readAllBytes(MODEL.resolve("encoder.onnx")), ids);

    for (int layer = 0; layer < Layers.COUNT; layer++) {
      assertThat(fused.get(layer)).hasSameSizeAs(expected.get(layer));
      assertThat(cosine(fused.get(layer), expected.get(layer))).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void leavesAThirdOfTheSteps() throws IOException {
    var before = Graph.read(Files.readAllBytes(MODEL.resolveSibling("optimised.onnx")));
    var after = Graph.read(Files.readAllBytes(MODEL.resolve("encoder.onnx")));

    assertThat(after.nodes().size()).isLessThan(before.nodes().size() / 3);
    assertThat(after.nodes()).extracting(Node::operator).doesNotContain("Softmax", "Transpose");
  }

  @Test
  void refusesAnotherModel() throws IOException {
    var graph = Graph.read(Files.readAllBytes(PUBLISHED));
    graph.replace(graph.require("/encoder/layer.3/attention/self/key/Add_output_0"));

    assertThatThrownBy(() -> Fusion.fuse(graph))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/attention/self/");
  }

  private static List<float[]> answers(byte[] model, long[] ids) throws OrtException {
    var environment = Encoder.environment();
    try (var options = Encoder.options();
        var session = environment.createSession(model, options);
        var input = OnnxTensor.createTensor(environment, new long[][] {ids});
        var ones = OnnxTensor.createTensor(environment, new long[][] {ones(ids.length)});
        var zeros = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]})) {
      var asked = new HashMap<String, OnnxTensor>();
      asked.put("input_ids", input);
      asked.put("attention_mask", ones);
      asked.put("token_type_ids", zeros);
      asked.keySet().retainAll(session.getInputNames());
      try (var result = session.run(asked)) {
        return List.of(numbers(result, Layers.LAST), numbers(result, Layers.INNER));
      }
    }
  }

  private static long[] ones(int length) {
    var ones = new long[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static float[] numbers(OrtSession.Result result, int layer) {
    FloatBuffer buffer =
        ((OnnxTensor) result.get(Layers.OUTPUTS.get(layer)).orElseThrow()).getFloatBuffer();
    var numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  private static double cosine(float[] a, float[] b) {
    return Vectors.dot(a, b) / Math.sqrt(Vectors.dot(a, a) * Vectors.dot(b, b));
  }
}
