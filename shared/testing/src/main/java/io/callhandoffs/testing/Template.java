package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// `template.yaml` as data: what the deployed system is made of, for tests and for the local stack.
public final class Template {

  private static final String FUNCTION = "AWS::Serverless::Function";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

  private final Map<String, Object> root;

  private Template(Map<String, Object> root) {
    this.root = root;
  }

  /// A CloudFormation intrinsic, kept as it was written: `!Ref ApiKey` is `Intrinsic("Ref",
  /// "ApiKey")`.
  public record Intrinsic(String name, Object argument) {

    @Override
    public String toString() {
      return "!" + name + " " + argument;
    }
  }

  /// A resource by the name that the template calls it.
  ///
  /// @param attributes what stands beside its properties, such as `DeletionPolicy`
  public record Resource(
      String name, String type, Map<String, Object> properties, Map<String, Object> attributes) {

    public Optional<Object> property(String key) {
      return Optional.ofNullable(properties.get(key));
    }

    public Optional<Object> attribute(String key) {
      return Optional.ofNullable(attributes.get(key));
    }
  }

  /// A route of the HTTP API, such as `GET /v1/projects/{project}`.
  public record Route(String function, String method, String path, boolean open) {

    /// As API Gateway puts it into an event.
    public String key() {
      return method + " " + path;
    }
  }

  /// Reads the template that the build names in the system property `template`.
  public static Template deployed() {
    return read(path());
  }

  /// Where the template is; everything else of the project lies beside it.
  public static Path path() {
    return Path.of(
        requireNonNull(
            System.getProperty("template"), "the system property template names no file"));
  }

  public static Template read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Template parse(String yaml) {
    return new Template(asMap(new Yaml(new Intrinsics()).load(yaml)));
  }

  /// A top-level section, such as `Parameters` or `Globals`; empty where there is none.
  public Map<String, Object> section(String name) {
    return asMap(root.getOrDefault(name, Map.of()));
  }

  public List<Resource> resources() {
    return section("Resources").entrySet().stream()
        .map(entry -> resource(entry.getKey(), asMap(entry.getValue())))
        .toList();
  }

  public List<Resource> resources(String type) {
    return resources().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  public Resource resource(String name) {
    return resources().stream()
        .filter(resource -> resource.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no resource is called " + name));
  }

  /// The functions, each with what `Globals` adds to it.
  public List<Resource> functions() {
    return resources(FUNCTION).stream().map(this::withGlobals).toList();
  }

  public Resource function(String name) {
    return functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no function is called " + name));
  }

  /// The HTTP API's routes, in the template's order.
  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    for (var function : functions()) {
      for (var event : asMap(function.properties().getOrDefault("Events", Map.of())).values()) {
        if ("HttpApi".equals(asMap(event).get("Type"))) {
          routes.add(route(function.name(), asMap(asMap(event).get("Properties"))));
        }
      }
    }
    return List.copyOf(routes);
  }

  private static Route route(String function, Map<String, Object> event) {
    var auth = asMap(event.getOrDefault("Auth", Map.of()));
    return new Route(
        function,
        text(event.get("Method")),
        text(event.get("Path")),
        "NONE".equals(auth.get("Authorizer")));
  }

  /// A function's environment, with `named` giving the values of what is only known once deployed:
  /// it is asked for `Stack`, `AWS::Region`, `RoutingFunctionUrl.FunctionUrl`.
  public Map<String, String> environment(String function, UnaryOperator<String> named) {
    var variables =
        asMap(
            asMap(function(function).properties().getOrDefault("Environment", Map.of()))
                .getOrDefault("Variables", Map.of()));
    var environment = new LinkedHashMap<String, String>();
    variables.forEach((name, value) -> environment.put(name, resolve(value, named)));
    return environment;
  }

  /// A value of the template as text: plain, `!Ref`, `!GetAtt` or `!Sub`.
  public static String resolve(@Nullable Object value, UnaryOperator<String> named) {
    return switch (value) {
      case Intrinsic(var name, String of) when name.equals("Ref") || name.equals("GetAtt") ->
          named.apply(of);
      case Intrinsic(var name, String text) when name.equals("Sub") ->
          PLACEHOLDER
              .matcher(text)
              .replaceAll(found -> Matcher.quoteReplacement(named.apply(found.group(1))));
      case Intrinsic other ->
          throw new IllegalArgumentException("cannot tell the value of " + other);
      case null, default -> text(value);
    };
  }

  /// The default of a parameter, if `name` is one that has a default.
  public Optional<String> parameterDefault(String name) {
    return Optional.ofNullable(section("Parameters").get(name))
        .map(parameter -> asMap(parameter).get("Default"))
        .map(Template::text);
  }

  private Resource withGlobals(Resource function) {
    var globals = asMap(section("Globals").getOrDefault("Function", Map.of()));
    return new Resource(
        function.name(),
        function.type(),
        merged(globals, function.properties()),
        function.attributes());
  }

  /// As SAM merges them: maps key by key, and the function's own word counts.
  private static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
    var merged = new LinkedHashMap<>(under);
    over.forEach((key, value) ->
        merged.merge(
            key,
            value,
            (general, own) ->
                general instanceof Map && own instanceof Map
                    ? merged(asMap(general), asMap(own))
                    : own));
    return merged;
  }

  private static Resource resource(String name, Map<String, Object> body) {
    return new Resource(
        name, text(body.get("Type")), asMap(body.getOrDefault("Properties", Map.of())), body);
  }

  /// A YAML mapping as a map. Only strings are keys in CloudFormation.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> asMap(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("not a mapping: " + value);
  }

  /// A YAML sequence as a list; a single value is a list of one, as CloudFormation has it.
  @SuppressWarnings("unchecked")
  public static List<Object> asList(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> (List<Object>) list;
      default -> List.of(value);
    };
  }

  public static String text(@Nullable Object value) {
    return String.valueOf(requireNonNull(value, "nothing where the template needs a value"));
  }

  /// YAML with CloudFormation's tags.
  private static final class Intrinsics extends SafeConstructor {

    Intrinsics() {
      super(strict());
      yamlMultiConstructors.put("!", new Tagged());
    }

    private static LoaderOptions strict() {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return options;
    }

    private final class Tagged extends AbstractConstruct {

      @Override
      public Object construct(Node node) {
        return new Intrinsic(node.getTag().getValue().substring(1), argument(node));
      }

      private Object argument(Node node) {
        return switch (node) {
          case ScalarNode scalar -> constructScalar(scalar);
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default -> throw new IllegalArgumentException("cannot read " + node);
        };
      }
    }
  }
}
