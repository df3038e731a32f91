package io.callhandoffs.routing;

import java.nio.file.Path;

/// What understanding by meaning needs, the same for all projects: the sentence model and the
/// background. Loading it takes a fifth of a second, so do that once. It may be used by many
/// threads.
public final class Model implements AutoCloseable {

  private final Encoder encoder;
  private final Background background;

  private Model(Encoder encoder, Background background) {
    this.encoder = encoder;
    this.background = background;
  }

  /// Loads the folder that the build makes (`shared/routing/target/model`).
  ///
  /// @throws IllegalStateException if it cannot be loaded here; [WordsRouter] works nevertheless
  public static Model open(Path folder) {
    return new Model(Encoder.open(folder), Background.open(folder));
  }

  Encoder encoder() {
    return encoder;
  }

  Background background() {
    return background;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
