package io.callhandoffs.routing.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The embeddings of the background sentences, as the file that the build makes beside the model.
public final class Background {

  private static final String FILE = "background.bin";

  private Background() {}

  public static void write(List<Embedding> sentences, Path folder) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
      for (var sentence : sentences) {
        sentence.write(out);
      }
    }
  }

  static List<Embedding> read(Path folder) {
    try {
      var bytes = new ByteArrayInputStream(Files.readAllBytes(folder.resolve(FILE)));
      var in = new DataInputStream(bytes);
      var sentences = new ArrayList<Embedding>();
      while (bytes.available() > 0) {
        sentences.add(Embedding.read(in));
      }
      return List.copyOf(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
