package io.callhandoffs.routing.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.callhandoffs.routing.model.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OnnxOutputTest {

  private static final Path PUBLISHED =
      Path.of(System.getProperty("routing.model"))
          .resolveSibling("published")
          .resolve("bge-small-en-v1.5-q.onnx");

  @Test
  void addsAValueInsideTheGraphToItsOutputs() throws OrtException, IOException {
    var published = Files.readAllBytes(PUBLISHED);

    var exposed = OnnxOutput.add(Layer.INNER.output(), published);

    try (var session = OrtEnvironment.getEnvironment().createSession(exposed)) {
      assertThat(session.getOutputNames())
          .containsExactly(Layer.LAST.output(), Layer.INNER.output());
    }
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThatThrownBy(() -> OnnxOutput.add("n".repeat(200), new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
