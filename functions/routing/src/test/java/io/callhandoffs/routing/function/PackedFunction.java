package io.callhandoffs.routing.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import io.callhandoffs.routing.function.RuntimeApi.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import software.amazon.awssdk.crt.CRT;

/// The function as packed, started as Lambda starts it: Java with AWS's runtime on its class path,
/// in the folder of the unpacked zip. Only the native libraries are this machine's, as those in the
/// zip may be for another.
final class PackedFunction implements AutoCloseable {

  private final RuntimeApi api = new RuntimeApi();
  private final Path log;
  private final Process process;

  private PackedFunction(Path folder, String handler, Map<String, String> environment)
      throws IOException {
    this.log = folder.resolve("log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            runtime(),
            AWSLambda.class.getName(),
            handler);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    var variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("AWS_"));
    variables.putAll(environment);
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "routing");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    variables.put("AWS_LAMBDA_LOG_LEVEL", "INFO");
    variables.put("LAMBDA_TASK_ROOT", folder.toString());
    variables.put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
    this.process = builder.start();
  }

  static PackedFunction start(Path folder, Class<?> handler, Map<String, String> environment)
      throws IOException {
    if (Files.notExists(folder.resolve("lib"))) {
      unpack(folder);
    }
    return new PackedFunction(folder, handler.getName(), environment);
  }

  static Path zip() {
    return Path.of(System.getProperty("packed.zip"));
  }

  /// All but native libraries. AWS's is taken from its jar; ONNX Runtime's are beside the model
  /// that the build made, for each of Lambda's processors.
  private static void unpack(Path folder) throws IOException {
    try (var zip = new ZipFile(zip().toFile())) {
      for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        if (!entry.getName().endsWith(".so") && !entry.getName().startsWith("model/")) {
          var file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          var _ = Files.copy(zip.getInputStream(entry), file);
        }
      }
    }
    var processor = System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64";
    var name = "/linux/" + processor + "/glibc/libaws-crt-jni.so";
    try (var library = Objects.requireNonNull(CRT.class.getResourceAsStream(name), name)) {
      var _ = Files.copy(library, folder.resolve("lib/libaws-crt-jni.so"));
    }
  }

  /// The part of this test's class path that Lambda has as well: AWS's runtime, and nothing of
  /// ours.
  private static String runtime() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            jar -> jar.matches(".*/(aws-lambda-java-(runtime|serialization|core)|utils-lite).*"))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  Answer invoke(String event) throws InterruptedException {
    return api.invoke(event);
  }

  String log() throws IOException {
    return Files.readString(log, UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
  }
}
