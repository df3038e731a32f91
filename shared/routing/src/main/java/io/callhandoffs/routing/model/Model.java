package io.callhandoffs.routing.model;

import java.nio.file.Path;
import java.util.List;

/// What all projects share: the sentence encoder, and the background (the out-of-scope class):
/// sentences that people say to machines and that concern none of a project's destinations. Loading
/// takes a fifth of a second, so do it once. It may be used by many threads.
public final class Model implements AutoCloseable {

  private final Encoder encoder;
  private final List<Embedding> background;

  private Model(Encoder encoder, List<Embedding> background) {
    this.encoder = encoder;
    this.background = background;
  }

  /// Loads the folder that the build makes (`shared/routing-model/target/model`).
  ///
  /// @throws IllegalStateException if it cannot be loaded here
  public static Model open(Path folder) {
    return new Model(Encoder.open(folder), Background.read(folder));
  }

  public Embedding embed(String text) {
    return encoder.embed(text);
  }

  /// The embeddings of the background's sentences, in the order of `background.txt`.
  public List<Embedding> background() {
    return background;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
