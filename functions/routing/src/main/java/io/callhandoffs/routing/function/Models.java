package io.callhandoffs.routing.function;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.routing.model.Model;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads the model that the build has packed: `model` beside the function's classes, unless
/// `ROUTING_MODEL` names another folder.
final class Models {

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  private Models() {}

  /// For functions that must not start without it.
  static Model require(Environment environment) {
    return Model.open(folder(environment));
  }

  /// Empty if it cannot be loaded: calls are then understood by words.
  static Optional<Model> find(Environment environment) {
    try {
      return Optional.of(require(environment));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The model cannot be loaded; callers are understood by words alone", e);
      return Optional.empty();
    }
  }

  private static Path folder(Environment environment) {
    return environment
        .find("ROUTING_MODEL")
        .map(Path::of)
        .orElseGet(() -> Path.of(environment.find("LAMBDA_TASK_ROOT").orElse("."), "model"));
  }
}
