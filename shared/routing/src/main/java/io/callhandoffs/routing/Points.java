package io.callhandoffs.routing;

import java.util.List;
import java.util.stream.IntStream;

/// Texts as points in the spaces of meaning and spelling, which are compared with one more all at
/// once.
final class Points {

  private final List<Point> all;
  private final Columns last;

  /// Only what was spoken is compared in the inner layer.
  private final Columns inner;

  private final int[] spoken;
  private final Postings postings;

  Points(List<Point> all) {
    this.all = List.copyOf(all);
    spoken = IntStream.range(0, all.size()).filter(i -> all.get(i).isSpoken()).toArray();
    last = new Columns(all.stream().map(Point::vector).toList(), Layers.LAST);
    inner =
        new Columns(IntStream.of(spoken).mapToObj(i -> all.get(i).vector()).toList(), Layers.INNER);
    postings = new Postings(all.stream().map(Point::spelling).toList());
  }

  /// What all points are like, as seen from one.
  static final class View {

    private final float[] nearness;
    private final float[] likeness;

    private View(float[] nearness, float[] likeness) {
      this.nearness = nearness;
      this.likeness = likeness;
    }

    /// How near each is in meaning, from -1 to 1.
    float[] nearness() {
      return nearness;
    }

    /// How alike each is in all, in such a way that [Regression] can tell apart what is not alike.
    float[] likeness() {
      return likeness;
    }
  }

  View from(Point point) {
    var nearness = last.products(point.vector().numbers(Layers.LAST));
    var likeness = postings.likeness(point.spelling());
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = Point.likeness(nearness[i], likeness[i]);
    }
    if (point.isSpoken()) {
      var form = inner.products(point.vector().numbers(Layers.INNER));
      for (int i = 0; i < spoken.length; i++) {
        likeness[spoken[i]] += Point.likenessOfForm(form[i]);
      }
    }
    return new View(nearness, likeness);
  }

  Point get(int at) {
    return all.get(at);
  }

  int size() {
    return all.size();
  }
}
