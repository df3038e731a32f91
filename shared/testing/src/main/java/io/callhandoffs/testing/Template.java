package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// `template.yaml` as data, for tests and for the local stack: what the deployed system consists
/// of.
public final class Template {

  private final Map<String, Object> root;

  private Template(Map<String, Object> root) {
    this.root = root;
  }

  /// A resource under the name that the template gives it.
  ///
  /// @param attributes those beside its properties, such as `DeletionPolicy`
  public record Resource(
      String name, String type, Map<String, Object> properties, Map<String, Object> attributes) {

    public Optional<Object> property(String key) {
      return Optional.ofNullable(properties.get(key));
    }

    public Optional<Object> attribute(String key) {
      return Optional.ofNullable(attributes.get(key));
    }

    private static Resource of(String name, Map<String, Object> body) {
      return new Resource(
          name, text(body.get("Type")), asMap(body.getOrDefault("Properties", Map.of())), body);
    }

    private Resource over(Map<String, Object> globals) {
      return new Resource(name, type, Nodes.merged(globals, properties), attributes);
    }
  }

  /// A route of the HTTP API, such as `GET /v1/projects/{project}`.
  public record Route(String function, String method, String path, boolean open) {

    /// The route as API Gateway puts it into an event.
    public String key() {
      return method + " " + path;
    }

    private static Stream<Route> of(Resource function) {
      return asMap(function.property("Events").orElse(Map.of())).values().stream()
          .map(Nodes::asMap)
          .filter(event -> "HttpApi".equals(event.get("Type")))
          .map(event -> of(function.name(), asMap(event.get("Properties"))));
    }

    private static Route of(String function, Map<String, Object> event) {
      boolean open = "NONE".equals(asMap(event.getOrDefault("Auth", Map.of())).get("Authorizer"));
      return new Route(function, text(event.get("Method")), text(event.get("Path")), open);
    }
  }

  /// Reads the template that the build names in the system property `template`.
  public static Template deployed() {
    try {
      return parse(Files.readString(path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The path of the template, which is in the project's root.
  public static Path path() {
    return Path.of(requireNonNull(System.getProperty("template"), "no system property template"));
  }

  public static Template parse(String yaml) {
    return new Template(LanguageExtensions.expanded(TemplateReader.read(yaml)));
  }

  /// A top-level section, such as `Parameters` or `Globals`; empty if there is none.
  public Map<String, Object> section(String name) {
    return asMap(root.getOrDefault(name, Map.of()));
  }

  public List<Resource> resources() {
    return section("Resources").entrySet().stream()
        .map(entry -> Resource.of(entry.getKey(), asMap(entry.getValue())))
        .toList();
  }

  public List<Resource> resources(String type) {
    return resources().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  public Resource resource(String name) {
    return named(name, resources());
  }

  /// The functions, each with what `Globals` adds to it.
  public List<Resource> functions() {
    var globals = asMap(section("Globals").getOrDefault("Function", Map.of()));
    return resources("AWS::Serverless::Function").stream()
        .map(function -> function.over(globals))
        .toList();
  }

  public Resource function(String name) {
    return named(name, functions());
  }

  private static Resource named(String name, List<Resource> resources) {
    return resources.stream()
        .filter(resource -> resource.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is called " + name));
  }

  /// The HTTP API's routes, in the template's order.
  public List<Route> routes() {
    return functions().stream().flatMap(Route::of).toList();
  }

  /// A function's environment. `named` gives the values that are known only once deployed, such as
  /// `Stack`, `AWS::Region` or `RoutingFunctionUrl.FunctionUrl`.
  public Map<String, String> environment(String function, UnaryOperator<String> named) {
    var defined = asMap(function(function).property("Environment").orElse(Map.of()));
    var environment = new LinkedHashMap<String, String>();
    asMap(defined.getOrDefault("Variables", Map.of()))
        .forEach((name, value) -> environment.put(name, Nodes.resolve(value, named)));
    return environment;
  }

  /// The default of a parameter, if it has one.
  public Optional<String> parameterDefault(String name) {
    return Optional.ofNullable(section("Parameters").get(name))
        .map(parameter -> asMap(parameter).get("Default"))
        .map(Nodes::text);
  }
}
