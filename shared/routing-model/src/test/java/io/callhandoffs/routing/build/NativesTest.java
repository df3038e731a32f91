package io.callhandoffs.routing.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativesTest {

  /// This variable stops the telemetry of those releases of ONNX Runtime that have it on Linux.
  private static final String TELEMETRY = "ORT_DISABLE_TELEMETRY";

  @ParameterizedTest
  @ValueSource(strings = {"linux-x64", "linux-aarch64"})
  void nativesHaveNoTelemetry(String platform) throws IOException {
    var folder = Path.of(System.getProperty("routing.model")).resolve(platform);

    var library = Files.readString(folder.resolve("libonnxruntime.so"), ISO_8859_1);

    assertThat(library.contains(TELEMETRY)).isFalse();
  }
}
