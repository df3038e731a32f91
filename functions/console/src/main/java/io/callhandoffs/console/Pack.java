package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A step of the build: bundles the pages and packs them, compressed, into what [Site] serves.
///
/// All assets are in one folder whose name is the hash of them all. So modules can name each other
/// by relative paths, all addresses can be cached without limit, and no two versions share one.
public final class Pack {

  /// Compresses as much as gzip can: it is done once and downloaded often.
  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /// The only asset that is not bundled.
  private static final String ICON = "icon.svg";

  private final Path out;
  private final Map<String, String> tags = new TreeMap<>();

  private Pack(Path out) {
    this.out = out;
  }

  /// @param arguments the folders of the pages, of esbuild, for work and for the site; then the
  ///   libraries
  static void main(String... arguments) throws IOException {
    var web = Path.of(arguments[0]);
    var esbuild = program(Path.of(arguments[1]));
    var libraries = Arrays.stream(arguments).skip(4).toList();
    var bundle = Bundle.of(web, esbuild, libraries, Path.of(arguments[2]));
    var assets = new TreeMap<>(bundle.files());
    assets.put(ICON, Files.readAllBytes(web.resolve(ICON)));
    var out = Path.of(arguments[3]);
    clear(out);
    new Pack(out).write(web, assets, bundle.start());
  }

  private void write(Path web, Map<String, byte[]> assets, Set<String> start) throws IOException {
    var prefix = Site.ASSETS + version(assets) + "/";
    for (var asset : assets.entrySet()) {
      put(prefix.substring(Site.ROOT.length()) + asset.getKey(), asset.getValue());
    }
    for (var page : Site.PAGES) {
      var html = Files.readString(web.resolve(page));
      var complete =
          html.replace("%preloads%", preloads(start, prefix)).replace("%assets%/", prefix);
      put(page, complete.getBytes(UTF_8));
    }
    Files.writeString(
        out.resolve(Site.INDEX),
        tags.entrySet().stream()
            .map(tag -> tag.getKey() + " " + tag.getValue() + "\n")
            .collect(joining()));
  }

  private static String version(Map<String, byte[]> assets) {
    return Hash.short16(
        assets.entrySet().stream()
            .map(asset -> asset.getKey() + Hash.short16(asset.getValue()))
            .collect(joining("\n"))
            .getBytes(UTF_8));
  }

  private static String preloads(Set<String> start, String prefix) {
    return start.stream()
        .map(module -> "<link rel=\"modulepreload\" href=\"" + prefix + module + "\" />")
        .collect(joining("\n    "));
  }

  private void put(String name, byte[] content) throws IOException {
    tags.put(name, Hash.short16(content));
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new SmallGzip(bytes)) {
      gzip.write(content);
    }
    Files.write(out.resolve(Hash.short16(content) + ".gz"), bytes.toByteArray());
  }

  /// Removes an earlier build.
  private static void clear(Path out) throws IOException {
    Files.createDirectories(out);
    try (var files = Files.list(out)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /// The only file of a folder, made executable.
  private static Path program(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var program = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      var _ = program.toFile().setExecutable(true);
      return program;
    }
  }
}
