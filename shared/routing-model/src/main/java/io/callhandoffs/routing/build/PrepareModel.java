package io.callhandoffs.routing.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import io.callhandoffs.routing.hearing.Speech;
import io.callhandoffs.routing.model.Background;
import io.callhandoffs.routing.model.Encoder;
import io.callhandoffs.routing.model.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A step of the build: makes the folder from which the router's model is opened out of the
/// published files. It adds the inner layer to the graph's outputs, optimises the graph, so that no
/// start has to, and embeds the background.
final class PrepareModel {

  private static final String PUBLISHED = "bge-small-en-v1.5-q.onnx";
  private static final String SENTENCES = "background.txt";

  private PrepareModel() {}

  /// Makes the folder `model`.
  ///
  /// @param arguments the build's output folder, in which `published` and `natives` lie
  public static void main(String[] arguments) throws IOException, OrtException {
    var target = Path.of(arguments[0]);
    var published = target.resolve("published");
    var folder = target.resolve("model");
    for (var platform : List.of("linux-x64", "linux-aarch64")) {
      copy(
          target.resolve("natives/ai/onnxruntime/native").resolve(platform),
          folder.resolve(platform));
    }
    copy(published.resolve("bert-vocabulary-en.txt"), folder.resolve("vocabulary.txt"));
    var model = Files.readAllBytes(published.resolve(PUBLISHED));
    var exposed = OnnxOutput.add(Layer.INNER.output(), model);
    optimise(Files.write(target.resolve("exposed.onnx"), exposed), folder.resolve("encoder.onnx"));
    try (var encoder = Encoder.open(folder)) {
      var background = sentences().stream().map(said -> encoder.embed(Speech.of(said).text()));
      Background.write(background.toList(), folder);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      var _ = Files.createDirectories(to);
      try (var files = Files.list(from)) {
        for (var file : files.toList()) {
          copy(file, to.resolve(file.getFileName()));
        }
      }
    } else {
      var _ = Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Applies the fusions that hold on every processor; `ALL_OPT` would lay the graph out for the
  /// one that builds.
  private static void optimise(Path model, Path file) throws OrtException {
    var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (var options = new SessionOptions()) {
      options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
      options.setOptimizedModelFilePath(file.toString());
      environment.createSession(model.toString(), options).close();
    }
  }

  private static List<String> sentences() throws IOException {
    try (var stream = PrepareModel.class.getResourceAsStream(SENTENCES)) {
      if (stream == null) {
        throw new IllegalStateException(SENTENCES + " is missing");
      }
      var lines = new String(stream.readAllBytes(), UTF_8).lines();
      return lines.filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
  }
}
