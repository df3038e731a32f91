package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static io.callhandoffs.testing.Violations.is;
import static io.callhandoffs.testing.Violations.refers;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.callhandoffs.testing.Template.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules for every function.
final class FunctionRules {

  /// An HTTP API waits 30 s at most; a function that is busy for longer costs money for nothing.
  private static final int API_SECONDS = 29;

  /// API Gateway's own limit for authorizers.
  private static final int AUTHORIZER_SECONDS = 10;

  /// Nobody waits for a function on a stream, but while it takes this long, it blocks what comes
  /// after.
  private static final int STREAM_SECONDS = 300;

  /// It waits for people to answer their telephones. Lambda's own limit.
  private static final int TELEPHONE_SECONDS = 900;

  /// Twilio's limit is 15 s, the way there and back included.
  private static final int TWILIO_SECONDS = 14;

  private static final Map<String, Object> TAKEN_BY_LAMBDA =
      Map.of(
          "Version",
          "2012-10-17",
          "Statement",
          List.of(
              Map.of(
                  "Effect", "Allow",
                  "Principal", Map.of("Service", "lambda.amazonaws.com"),
                  "Action", "sts:AssumeRole")));

  private static final Set<String> CALLED_BY_TWILIO = Set.of("VoiceFunction", "RoutingFunction");

  private final Template template;
  private final Path root;
  private final Violations violations;

  FunctionRules(Template template, Path root, Violations violations) {
    this.template = template;
    this.root = root;
    this.violations = violations;
  }

  void check() {
    for (var function : template.functions()) {
      published(function);
      built(function);
      snapStart(function);
      timeout(function);
      log(function);
      environment(function);
      violations.require(
          function.name(),
          CALLED_BY_TWILIO.contains(function.name())
              == function.property("FunctionUrlConfig").isPresent(),
          "must have a function URL if and only if Twilio calls it");
      violations.require(
          function.name(),
          CALLED_BY_TWILIO.contains(function.name())
              == function.property("ReservedConcurrentExecutions").isPresent(),
          "must have a parameter for its concurrency if and only if anybody can call it");
      violations.require(
          function.name(),
          refers(function.property("Role"), Roles.of(function) + ".Arn"),
          "must have a role of its own");
      violations.require(
          function.name(),
          is(template.resource(Roles.of(function)), "AssumeRolePolicyDocument", TAKEN_BY_LAMBDA),
          "must have a role that Lambda alone can take on");
    }
  }

  private void published(Resource function) {
    violations.require(function.name(), is(function, "Runtime", "java25"), "must run on java25");
    violations.require(
        function.name(),
        is(function, "AutoPublishAlias", "live")
            && is(function, "AutoPublishAliasAllProperties", true),
        "must publish a version when its code or only its settings change");
  }

  private void built(Resource function) {
    var handler = text(function.property("Handler").orElse("")).replace('.', '/') + ".java";
    violations.require(
        function.name(),
        Files.exists(module(function).resolve("src/main/java").resolve(handler)),
        "must name a handler that its module has");
    violations.require(
        function.name(),
        is(function, "CodeUri", ".")
            && asMap(function.attribute("Metadata").orElse(Map.of())).containsValue("makefile"),
        "must be built by make");
  }

  private void snapStart(Resource function) {
    for (var other :
        List.of("EphemeralStorage", "ProvisionedConcurrencyConfig", "FileSystemConfigs")) {
      violations.require(
          function.name(),
          function.property("SnapStart").isEmpty() || function.property(other).isEmpty(),
          "cannot have both SnapStart and " + other);
    }
  }

  private void timeout(Resource function) {
    int most =
        switch (function.name()) {
          case "AuthorizerFunction" -> AUTHORIZER_SECONDS;
          case "VoiceFunction", "RoutingFunction" -> TWILIO_SECONDS;
          case "IndexingFunction",
              "EventsFunction",
              "CountingFunction",
              "CheckSavesFunction",
              "CheckSchedulerFunction" ->
              STREAM_SECONDS;
          case "CheckRunnerFunction" -> TELEPHONE_SECONDS;
          default -> API_SECONDS;
        };
    violations.require(
        function.name(),
        (int) function.property("Timeout").orElse(3) <= most,
        "must give up within " + most + " s");
  }

  private void log(Resource function) {
    var logging = asMap(function.property("LoggingConfig").orElse(Map.of()));
    var log = Roles.logOf(function.name());
    violations.require(
        function.name(),
        refers(Optional.ofNullable(logging.get("LogGroup")), log)
            && template.resources("AWS::Logs::LogGroup").stream()
                .anyMatch(group -> group.name().equals(log)),
        "must log to a group of its own");
    violations.require(
        function.name(),
        Roles.permissions(template, Roles.of(function)).stream()
            .filter(permission -> permission.resource().equals(log))
            .map(Roles.Permission::action)
            .collect(toSet())
            .equals(Set.of("logs:CreateLogStream", "logs:PutLogEvents")),
        "must be allowed to write its log, and no more");
    violations.require(
        function.name(), "JSON".equals(logging.get("LogFormat")), "must write its log as JSON");
  }

  /// Each function may access what its environment names, and its environment names what it may
  /// access. What Lambda itself reads or writes on its behalf need not be named.
  private void environment(Resource function) {
    var variables =
        asMap(
            asMap(function.property("Environment").orElse(Map.of()))
                .getOrDefault("Variables", Map.of()));
    violations.require(
        function.name(),
        !text(variables.getOrDefault("JAVA_TOOL_OPTIONS", "")).contains("TieredStopAtLevel"),
        "must leave the choice of compilers to Lambda");

    var parameters = template.section("Parameters").keySet();
    var named = new TreeSet<String>();
    for (var value : variables.values()) {
      if (value instanceof Intrinsic(var kind, String of)
          && kind.equals("Ref")
          && !parameters.contains(of)
          && !of.startsWith("AWS::")) {
        named.add(of);
      }
    }
    var byLambda = ofEvents(function);
    var touched =
        Roles.permissions(template, Roles.of(function)).stream()
            .map(permission -> permission.resource().replaceFirst("/.*", ""))
            .filter(resource -> !resource.equals(Roles.logOf(function.name())))
            // Resources that are created at run time are named by a prefix only.
            .filter(resource -> !resource.startsWith("arn:"))
            .filter(resource -> named.contains(resource) || !byLambda.contains(resource))
            .collect(toCollection(TreeSet::new));
    violations.require(
        function.name(),
        named.equals(touched),
        "names " + named + " in its environment, but its role is for " + touched);
  }

  /// The streams and queues from which a function's events come, or to which failed ones go.
  private static Set<String> ofEvents(Resource function) {
    var found = new TreeSet<String>();
    for (var event : asMap(function.property("Events").orElse(Map.of())).values()) {
      var properties = asMap(asMap(event).getOrDefault("Properties", Map.of()));
      var failures =
          asMap(
              asMap(properties.getOrDefault("DestinationConfig", Map.of()))
                  .getOrDefault("OnFailure", Map.of()));
      Stream.of(properties.get("Stream"), properties.get("Queue"), failures.get("Destination"))
          .filter(Intrinsic.class::isInstance)
          .map(reference -> text(((Intrinsic) reference).argument()).replaceFirst("\\..*", ""))
          .forEach(found::add);
    }
    return found;
  }

  /// The module, by the Makefile's rule: `VoiceFunction` is in `functions/voice`, unless it says
  /// that it shares another function's zip.
  private Path module(Resource function) {
    var name = function.name();
    var same = Pattern.compile("(?m)^build-" + name + ": build-(\\w+) ;$").matcher(makefile());
    var folder =
        (same.find() ? same.group(1) : name)
            .replaceFirst("Function$", "")
            .replaceAll("([a-z])([A-Z])", "$1-$2");
    return root.resolve("functions").resolve(folder.toLowerCase(Locale.ROOT));
  }

  private String makefile() {
    try {
      return Files.readString(root.resolve("Makefile"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
