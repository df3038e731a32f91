package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages' scripts and style sheets with their libraries, as bundled by esbuild: one module for
/// what the first view needs, and others that are loaded later.
///
/// @param files contents by file name
/// @param start the modules that the first view needs, the main one first
record Bundle(Map<String, byte[]> files, Set<String> start) {

  /// The module that a page loads first. Its name has no hash.
  private static final String MAIN = "main.js";

  private static final List<String> OPTIONS =
      List.of(
          "--bundle",
          "--splitting",
          "--format=esm",
          "--minify",
          "--charset=utf8",
          "--sourcemap",
          "--loader:.svg=dataurl",
          "--log-level=warning",
          "--outdir=.");

  /// esbuild's report about the files that it has written.
  private static final String REPORT = "report.json";

  /// @param web the folder of the pages
  /// @param esbuild the program
  /// @param libraries `name=folder`, as modules import them
  /// @param out the folder to work in
  static Bundle of(Path web, Path esbuild, List<String> libraries, Path out) throws IOException {
    var command = new ArrayList<>(List.of(esbuild.toString()));
    for (var entry : List.of(MAIN, "base.css", "parts.css")) {
      command.add(web.resolve(entry).toString());
    }
    command.addAll(OPTIONS);
    libraries.forEach(library -> command.add("--alias:" + library));
    command.add("--metafile=" + REPORT);
    Files.createDirectories(out);
    run(new ProcessBuilder(command).directory(out.toFile()));
    var report = JsonMapper.shared().readTree(out.resolve(REPORT)).path("outputs");
    var files = new TreeMap<String, byte[]>();
    for (var name : report.propertyNames()) {
      files.put(name, Files.readAllBytes(out.resolve(name)));
    }
    var start = new LinkedHashSet<String>();
    addImports(MAIN, report, start);
    return new Bundle(files, start);
  }

  /// esbuild's warnings fail the build.
  private static void run(ProcessBuilder esbuild) throws IOException {
    var process = esbuild.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0 || !said.isBlank()) {
      throw new IOException("esbuild says:\n" + said);
    }
  }

  /// Follows static imports only: what comes by `import()` is loaded later.
  private static void addImports(String module, JsonNode report, Set<String> modules) {
    if (modules.add(module)) {
      report
          .path(module)
          .path("imports")
          .valueStream()
          .filter(one -> one.path("kind").asString().equals("import-statement"))
          .forEach(one -> addImports(one.path("path").asString(), report, modules));
    }
  }
}
