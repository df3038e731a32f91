package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `openapi.yaml` as data.
public final class ApiDescription {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final Map<String, Object> root;

  private ApiDescription(Map<String, Object> root) {
    this.root = root;
  }

  /// A request body that the description shows.
  ///
  /// @param route such as `PUT /v1/projects/{project}/default-destination`
  public record Example(String route, String name, Object body) {

    @Override
    public String toString() {
      return route + " (" + name + ")";
    }
  }

  /// The description beside the template.
  public static ApiDescription deployed() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new ApiDescription(asMap(new Yaml(new SafeConstructor(options)).load(text())));
  }

  /// The file.
  public static String text() {
    try {
      return Files.readString(path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path() {
    return Template.path().resolveSibling("openapi.yaml");
  }

  /// Every route, such as `GET /health`.
  public List<String> routes() {
    var routes = new ArrayList<String>();
    asMap(root.get("paths"))
        .forEach((path, methods) ->
            asMap(methods).keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return routes;
  }

  /// The parameters of the query string that a route such as `GET /health` has.
  public Set<String> queryParameters(String route) {
    var path = asMap(asMap(root.get("paths")).get(route.split(" ", 2)[1]));
    return Stream.of(path, operation(route))
        .flatMap(owner -> asList(owner.getOrDefault("parameters", List.of())).stream())
        .map(parameter -> resolved(asMap(parameter)))
        .filter(parameter -> "query".equals(parameter.get("in")))
        .map(parameter -> Nodes.text(parameter.get("name")))
        .collect(Collectors.toSet());
  }

  /// The scopes that a route such as `GET /health` needs; all of them, if there are several.
  public Set<String> scopes(String route) {
    return asList(operation(route).getOrDefault("security", List.of())).stream()
        .flatMap(scheme -> asList(asMap(scheme).get("apiKey")).stream())
        .map(Nodes::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// All scopes that a key can have.
  public List<String> scopes() {
    return asList(schema("Scope").get("enum")).stream().map(Nodes::text).toList();
  }

  /// What the description says about a route such as `GET /health`.
  public String text(String route) {
    return Nodes.text(operation(route).getOrDefault("description", ""));
  }

  private Map<String, Object> operation(String route) {
    var parts = route.split(" ", 2);
    return asMap(
        asMap(asMap(root.get("paths")).get(parts[1])).get(parts[0].toLowerCase(Locale.ROOT)));
  }

  private Map<String, Object> resolved(Map<String, Object> parameter) {
    var reference = parameter.get("$ref");
    return reference == null
        ? parameter
        : asMap(
            asMap(asMap(root.get("components")).get("parameters"))
                .get(Nodes.text(reference).substring("#/components/parameters/".length())));
  }

  /// A schema by its name.
  public Map<String, Object> schema(String name) {
    return asMap(asMap(asMap(root.get("components")).get("schemas")).get(name));
  }

  /// Every request body that the description shows.
  public List<Example> requests() {
    var examples = new ArrayList<Example>();
    for (var route : routes()) {
      var body = asMap(operation(route).getOrDefault("requestBody", Map.of()));
      for (var content : asMap(body.getOrDefault("content", Map.of())).values()) {
        asMap(asMap(content).getOrDefault("examples", Map.of()))
            .forEach((name, example) ->
                examples.add(
                    new Example(route, name, requireNonNull(asMap(example).get("value")))));
      }
    }
    return examples;
  }
}
