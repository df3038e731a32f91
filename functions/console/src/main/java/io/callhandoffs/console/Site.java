package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The pages as the build packed them. Only files in the index are served.
final class Site {

  static final String ROOT = "/console/";

  /// Assets never change: their addresses contain their hash.
  static final String ASSETS = ROOT + "assets/";

  static final String INDEX = "index";

  static final List<String> PAGES = List.of("index.html", "404.html");

  /// The console's views. All are the same page, which reads its own address.
  private static final Pattern VIEW =
      Pattern.compile("(destinations|try|handoffs|numbers|settings)?(/[A-Za-z0-9_-]{1,64})?");

  /// @param tag the hash of its content
  record File(String name, String tag) {

    byte[] gzipped() {
      return read(tag + ".gz");
    }

    byte[] plain() {
      try (var gzip = new GZIPInputStream(new ByteArrayInputStream(gzipped()))) {
        return gzip.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    boolean isImmutable() {
      return name.startsWith("assets/");
    }

    String mediaType() {
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "html" -> "text/html; charset=utf-8";
        case "js" -> "text/javascript; charset=utf-8";
        case "css" -> "text/css; charset=utf-8";
        case "svg" -> "image/svg+xml";
        case "map" -> "application/json";
        default -> "application/octet-stream";
      };
    }
  }

  private final Map<String, String> tags =
      new String(read(INDEX), UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(toUnmodifiableMap(line -> line[0], line -> line[1]));

  /// @param path below [#ROOT]
  Optional<File> find(String path) {
    return VIEW.matcher(path).matches() ? file("index.html") : file(path);
  }

  File notFound() {
    return file("404.html").orElseThrow();
  }

  private Optional<File> file(String name) {
    return Optional.ofNullable(tags.get(name)).map(tag -> new File(name, tag));
  }

  private static byte[] read(String name) {
    try (var file = Site.class.getResourceAsStream("/site/" + name)) {
      return requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
