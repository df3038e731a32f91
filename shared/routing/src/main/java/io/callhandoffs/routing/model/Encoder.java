package io.callhandoffs.routing.model;

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
import java.util.Arrays;
import java.util.Map;

/// The sentence encoder: bge-small-en-v1.5, int8, run by ONNX Runtime in this process, one text at
/// a time, as dynamic quantisation makes a text's numbers depend on what else is in its batch. It
/// may be used by many threads.
public final class Encoder implements AutoCloseable {

  /// Stored with embeddings, so that those of another model, or of another version of ONNX Runtime
  /// and its kernels, are not compared with ours.
  public static final String MODEL_ID = "bge-small-en-v1.5-q 3";

  /// In tokens. A caller's sentence has about fifteen, and time grows with the length.
  private static final int MAX_TOKENS = 128;

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
  /// @throws IllegalStateException if it cannot be loaded here
  public static Encoder open(Path folder) {
    try {
      useNatives(folder.resolve(platform()));
      var wordPiece = new WordPiece(Files.readAllLines(folder.resolve("vocabulary.txt")));
      var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
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

  /// Has ONNX Runtime load its libraries from a folder, so that it need not unpack them from its
  /// jar at every start.
  private static void useNatives(Path folder) {
    var property = "onnxruntime.native.path";
    if (System.getProperty(property) == null && Files.isDirectory(folder) && isLinux()) {
      System.setProperty(property, folder.toString());
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  private static String platform() {
    return System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
  }

  /// One thread, as a second one costs more than it gains on a sentence. The build has optimised
  /// the graph. Without VNNI, int8 products could saturate; `x64quantprecision` keeps them exact.
  private static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
    options.addConfigEntry("session.x64quantprecision", "1");
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  /// The embedding of a text: in each [Layer] the mean over its tokens, of length 1.
  public Embedding embed(String text) {
    var ids = wordPiece.ids(text, MAX_TOKENS);
    var mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (var input = tensor(ids);
        var attention = tensor(mask);
        var types = tensor(new long[ids.length]);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
      return pooled(result, ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /// Mean pooling.
  private static Embedding pooled(OrtSession.Result result, int tokens) throws OrtException {
    var values = new float[Embedding.SIZE];
    for (var layer : Layer.values()) {
      var output = (OnnxTensor) result.get(layer.output()).orElseThrow();
      addTokens(output.getFloatBuffer(), tokens, values, layer.from());
      Vectors.normalise(values, layer.from(), Embedding.WIDTH);
    }
    return Embedding.of(values);
  }

  /// A sum over the tokens does as well as the mean: the length becomes 1 in any case.
  private static void addTokens(FloatBuffer hidden, int tokens, float[] values, int from) {
    for (int token = 0; token < tokens; token++) {
      for (int i = 0; i < Embedding.WIDTH; i++) {
        values[from + i] += hidden.get(token * Embedding.WIDTH + i);
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
