package io.callhandoffs.routing;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A step of the build: makes the folder that [Model] opens out of the files as they are published.
/// It optimises the graph, so that no start has to, exposes the inner layer, and computes the
/// background's vectors.
final class Prepare {

  private static final String PUBLISHED = "bge-small-en-v1.5-q.onnx";

  private Prepare() {}

  /// Makes the folder `model`.
  ///
  /// @param arguments the build's output folder, in which `published` and `natives` lie
  public static void main(String[] arguments) throws IOException, OrtException {
    var target = Path.of(arguments[0]);
    var published = target.resolve("published");
    var folder = target.resolve("model");
    for (var system : List.of("linux-x64", "linux-aarch64")) {
      copy(target.resolve("natives/ai/onnxruntime/native").resolve(system), folder.resolve(system));
    }
    copy(published.resolve("bert-vocabulary-en.txt"), folder.resolve("vocabulary.txt"));
    optimise(published.resolve(PUBLISHED), target.resolve("optimised.onnx"));
    var graph = Graph.read(Files.readAllBytes(target.resolve("optimised.onnx")));
    Fusion.fuse(graph);
    Layers.OUTPUTS.forEach(graph::expose);
    var fused = Files.write(target.resolve("fused.onnx"), graph.write());
    optimise(fused, folder.resolve("encoder.onnx"));
    try (var encoder = Encoder.open(folder)) {
      Background.prepare(encoder, folder);
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

  /// What holds on every processor, and not what suits the one that builds.
  private static void optimise(Path model, Path file) throws OrtException {
    try (var options = Encoder.options()) {
      options.setOptimizationLevel(SessionOptions.OptLevel.EXTENDED_OPT);
      options.setOptimizedModelFilePath(file.toString());
      Encoder.environment().createSession(model.toString(), options).close();
    }
  }
}
