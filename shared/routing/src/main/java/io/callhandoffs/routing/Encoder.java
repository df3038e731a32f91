package io.callhandoffs.routing;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Turns a text into numbers that are near to those of texts that mean the same: the sentence model
/// bge-small-en-v1.5, run by ONNX Runtime within this process, one text at a time. It may be used
/// by many threads.
public final class Encoder implements AutoCloseable {

  /// What is stored with vectors, so that those of another model are not compared with ours.
  public static final String MODEL_ID = "bge-small-en-v1.5-q 2";

  /// Numbers per layer.
  static final int WIDTH = 384;

  /// Numbers per text.
  static final int SIZE = WIDTH * Layers.COUNT;

  /// In pieces of words. A caller's sentence has about fifteen, and time grows with the length.
  private static final int LONGEST = 128;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;

  private Encoder(OrtEnvironment environment, OrtSession session, WordPiece wordPiece) {
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
  }

  /// Loads the model from the folder that the build makes: `encoder.onnx`, `vocabulary.txt`, and
  /// ONNX Runtime's native libraries in `linux-x64` or `linux-aarch64`.
  ///
  /// @throws IllegalStateException if it cannot be loaded here; [WordsRouter] works nevertheless
  public static Encoder open(Path folder) {
    try {
      useNatives(folder.resolve(system()));
      var wordPiece = new WordPiece(Files.readAllLines(folder.resolve("vocabulary.txt")));
      var environment = environment();
      try (var options = options()) {
        var file = folder.resolve("encoder.onnx").toString();
        return new Encoder(environment, environment.createSession(file, options), wordPiece);
      }
    } catch (OrtException | LinkageError e) {
      throw new IllegalStateException("cannot load the sentence model from " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  }

  /// Libraries that lie in a folder need not be unpacked from a jar at every start.
  private static void useNatives(Path folder) {
    var property = "onnxruntime.native.path";
    if (System.getProperty(property) == null && Files.isDirectory(folder) && isLinux()) {
      System.setProperty(property, folder.toString());
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  private static String system() {
    return System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
  }

  /// One thread, as a second costs more than it gains on sentences; the graph was optimised by the
  /// build. Arithmetic that cannot overflow, also on processors without VNNI.
  static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
    options.addConfigEntry("session.x64quantprecision", "1");
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  /// The vector of a text: for each of the [Layers], the mean over its pieces, of length 1.
  Vector embed(String text) {
    var ids = wordPiece.ids(text, LONGEST);
    try (var input = tensor(ids);
        var types = tensor(new long[ids.length]);
        var result = session.run(Map.of("input_ids", input, "token_type_ids", types))) {
      return pooled(result, ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  private OnnxTensor tensor(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  private static Vector pooled(OrtSession.Result result, int pieces) throws OrtException {
    var vector = new float[SIZE];
    for (int layer = 0; layer < Layers.COUNT; layer++) {
      var output = (OnnxTensor) result.get(Layers.OUTPUTS.get(layer)).orElseThrow();
      addMean(output.getFloatBuffer(), pieces, vector, layer * WIDTH);
      Vectors.normalise(vector, layer * WIDTH, WIDTH);
    }
    return Vector.of(vector);
  }

  /// The sum, in fact: the length does not matter, as it becomes 1.
  private static void addMean(FloatBuffer numbers, int pieces, float[] vector, int from) {
    for (int piece = 0; piece < pieces; piece++) {
      for (int i = 0; i < WIDTH; i++) {
        vector[from + i] += numbers.get(piece * WIDTH + i);
      }
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
