package io.callhandoffs.local.gateway;

import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.Template.Resource;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A template's functions, each with its environment.
public final class Functions {

  private final Map<String, LambdaFunction> byName = new LinkedHashMap<>();

  /// @param additional what Lambda and the local stack add to every function's environment
  public Functions(Template template, References references, Map<String, String> additional) {
    this(template, references, additional, Optional.empty());
  }

  /// @param clock the time that they go by, if it is not to be this machine's
  public Functions(
      Template template,
      References references,
      Map<String, String> additional,
      Optional<Clock> clock) {
    for (var function : template.functions()) {
      var environment =
          new LinkedHashMap<>(template.environment(function.name(), references::resolve));
      environment.putAll(additional);
      environment.putAll(LocalAccount.environment());
      environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
      byName.put(function.name(), function(function, new Environment(environment), clock));
    }
  }

  private static LambdaFunction function(
      Resource function, Environment environment, Optional<Clock> clock) {
    return new LambdaFunction(
        function.name(),
        text(function.properties().get("Handler")),
        environment,
        Duration.ofSeconds(number(function, "Timeout", 3)),
        number(function, "MemorySize", 128),
        clock);
  }

  private static int number(Resource function, String property, int otherwise) {
    return function
        .property(property)
        .map(value -> Integer.parseInt(text(value)))
        .orElse(otherwise);
  }

  public LambdaFunction get(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no function is called " + name));
  }

  /// Creates an instance of each.
  ///
  /// @return why some of them do not start
  public List<String> warmUp() {
    return byName.values().parallelStream()
        .map(LambdaFunction::warmUp)
        .flatMap(Optional::stream)
        .toList();
  }
}
