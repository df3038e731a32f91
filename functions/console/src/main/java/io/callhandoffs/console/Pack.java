package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A step of the build: packs the pages and their libraries, compressed, into what [Site] serves.
///
/// All assets are in one folder whose name is the hash of them all. So modules may name each other
/// by relative paths, every address can be cached for ever, and a new version shares none with an
/// old one.
public final class Pack {

  /// Compresses as small as it gets: it is done once, and loaded often.
  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private final Path out;
  private final Map<String, String> tags = new TreeMap<>();

  private Pack(Path out) {
    this.out = out;
  }

  /// @param folders the pages, the unpacked WebJars, and where the site goes
  static void main(String... folders) throws IOException {
    var web = files(Path.of(folders[0]), "");
    var libraries = files(Path.of(folders[1]), "lib/");
    var assets = new TreeMap<>(libraries);
    assets.putAll(web);
    assets.keySet().removeIf(name -> name.endsWith(".html"));
    new Pack(Path.of(folders[2])).write(assets, web);
  }

  private void write(Map<String, byte[]> assets, Map<String, byte[]> web) throws IOException {
    var version =
        Hash.short16(
            assets.entrySet().stream()
                .map(asset -> asset.getKey() + Hash.short16(asset.getValue()))
                .collect(joining("\n"))
                .getBytes(UTF_8));
    var prefix = Site.ASSETS + version + "/";
    var page = new Page(assets, prefix);
    for (var asset : assets.entrySet()) {
      put(prefix.substring(Site.ROOT.length()) + asset.getKey(), asset.getValue());
    }
    for (var name : web.keySet()) {
      if (name.endsWith(".html")) {
        put(name, page.complete(new String(web.get(name), UTF_8)).getBytes(UTF_8));
      }
    }
    var policy = ContentSecurityPolicy.of(page.importMap());
    Files.writeString(out.resolve(Site.POLICY), policy);
    Files.writeString(
        out.resolve(Site.INDEX),
        tags.entrySet().stream()
            .map(tag -> tag.getKey() + " " + tag.getValue() + "\n")
            .collect(joining()));
  }

  private void put(String name, byte[] content) throws IOException {
    tags.put(name, Hash.short16(content));
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new SmallGzip(bytes)) {
      gzip.write(content);
    }
    var file = out.resolve(Hash.short16(content) + ".gz");
    Files.createDirectories(out);
    Files.write(file, bytes.toByteArray());
  }

  private static Map<String, byte[]> files(Path folder, String prefix) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        files.put(prefix + name, Files.readAllBytes(path));
      }
    }
    return files;
  }
}
