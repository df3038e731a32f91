package io.callhandoffs.aws;

import java.util.Map;
import java.util.Optional;

/// The variables that `template.yaml` gives a function. Lambda puts them into the process; the
/// local stack, where all functions share one process, hands each function its own.
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /// The environment of this process.
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /// A required variable: if it is absent or blank, the function refuses to start.
  public String require(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("The environment variable " + name + " is not set"));
  }

  /// An optional variable. Blank counts as absent, since a template cannot leave one out.
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /// An optional address, without a slash at its end.
  public Optional<String> findUrl(String name) {
    return find(name).map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  /// Only the names: values may be secret.
  @Override
  public String toString() {
    return "Environment" + variables.keySet();
  }
}
