package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Completes pages: tells them where the assets are, what modules mean by `lit`, and which modules
/// the first view takes, so that the browser asks for all of them at once.
final class Page {

  /// The module that a page starts.
  private static final String MAIN = "main.js";

  /// `import … from "x"`, `import "x"` and `export … from "x"`, also in minified modules; not
  /// `import("x")`, which is later.
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|[;}\\n])\\s*(?:import\\b|export\\s*[*{])[^\"'();]*[\"']([\\w@./-]+)[\"']");

  private static final Pattern LIBRARY = Pattern.compile("lib/([^/]+)/[^/]+/(.+)");

  private final Map<String, byte[]> assets;
  private final String prefix;
  private final Map<String, String> names;

  /// @param prefix where the assets are
  Page(Map<String, byte[]> assets, String prefix) {
    this.assets = assets;
    this.prefix = prefix;
    this.names = names();
  }

  String complete(String html) {
    return html.replace("%importmap%", importMap())
        .replace("%preloads%", preloads())
        .replace("%assets%/", prefix);
  }

  String importMap() {
    return names.entrySet().stream()
        .map(name -> "\"%s\":\"%s%s\"".formatted(name.getKey(), prefix, name.getValue()))
        .collect(joining(",", "{\"imports\":{", "}}"));
  }

  private String preloads() {
    return staticallyImported().stream()
        .map(module -> "<link rel=\"modulepreload\" href=\"" + prefix + module + "\">")
        .collect(joining("\n    "));
  }

  /// What libraries are called in modules, and which file that is.
  private Map<String, String> names() {
    var found = new TreeMap<String, String>();
    for (var asset : assets.keySet()) {
      var library = LIBRARY.matcher(asset);
      if (library.matches() && asset.endsWith(".js")) {
        var name = library.group(1).replace("lit__", "@lit/");
        found.put(name + "/" + library.group(2), asset);
        mainFile(name).filter(library.group(2)::equals).ifPresent(_ -> found.put(name, asset));
      }
    }
    return found;
  }

  private static Optional<String> mainFile(String library) {
    return Optional.ofNullable(
        Map.of(
                "lit", "index.js",
                "lit-html", "lit-html.js",
                "@lit/reactive-element", "reactive-element.js",
                "chart.js", "dist/chart.umd.min.js")
            .get(library));
  }

  private Set<String> staticallyImported() {
    var modules = new LinkedHashSet<String>();
    follow(MAIN, modules);
    return modules;
  }

  private void follow(String module, Set<String> modules) {
    if (!modules.add(module)) {
      return;
    }
    var source = assets.get(module);
    if (source == null) {
      throw new IllegalArgumentException("no module is called " + module);
    }
    IMPORT
        .matcher(new String(source, UTF_8))
        .results()
        .map(result -> result.group(1))
        .forEach(name -> follow(resolve(module, name), modules));
  }

  private String resolve(String from, String name) {
    if (name.startsWith(".")) {
      return URI.create(from).resolve(name).toString();
    }
    var file = names.get(name);
    if (file == null) {
      throw new IllegalArgumentException(from + " imports " + name);
    }
    return file;
  }
}
