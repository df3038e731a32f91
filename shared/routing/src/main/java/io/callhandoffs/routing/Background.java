package io.callhandoffs.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What people say to machines that has nothing to do with a project: the class of everything that
/// nobody offers. The sentences are public ones, see `background.txt`; their vectors are computed
/// by the build, in that order.
final class Background {

  /// As near as this to what a project offers, a sentence is not background there.
  private static final float TOO_NEAR = 0.7f;

  private static final String SENTENCES = "background.txt";
  private static final String VECTORS = "background.bin";

  private final List<Point> points;

  private Background(List<Point> points) {
    this.points = points;
  }

  /// The background of the build that made the folder.
  static Background open(Path folder) {
    try {
      var bytes = new ByteArrayInputStream(Files.readAllBytes(folder.resolve(VECTORS)));
      var in = new DataInputStream(bytes);
      var points = new ArrayList<Point>();
      while (bytes.available() > 0) {
        points.add(new Point(Vector.read(in), Spelling.NONE, true));
      }
      return new Background(List.copyOf(points));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The sentences as points. How they are spelled does not matter.
  List<Point> points() {
    return points;
  }

  /// Whether a point is background for a project that offers others.
  static boolean isFarFrom(Point point, List<Point> offered) {
    return offered.stream().allMatch(other -> point.nearness(other) < TOO_NEAR);
  }

  /// Computes the vectors, for the build.
  static void prepare(Encoder encoder, Path folder) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(VECTORS)))) {
      for (var sentence : sentences()) {
        encoder.embed(Speech.of(sentence).text()).write(out);
      }
    }
  }

  private static List<String> sentences() throws IOException {
    try (var stream = Background.class.getResourceAsStream(SENTENCES)) {
      if (stream == null) {
        throw new IllegalStateException(SENTENCES + " is missing");
      }
      var lines = new String(stream.readAllBytes(), UTF_8).lines();
      return lines.filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
  }
}
