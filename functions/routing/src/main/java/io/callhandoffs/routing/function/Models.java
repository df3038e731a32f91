package io.callhandoffs.routing.function;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.routing.model.Model;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model, where the build has put it: `model` beside the function's classes, unless
/// `ROUTING_MODEL` names another folder.
final class Models {

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  private Models() {}

  /// The model; whoever cannot work without it must not start without it.
  static Model require(Environment environment) {
    return Model.open(folder(environment));
  }

  /// The model, unless it cannot be loaded: calls are then understood by words, and go on.
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
