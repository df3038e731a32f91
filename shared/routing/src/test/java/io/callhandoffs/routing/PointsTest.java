package io.callhandoffs.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointsTest {

  private static final Random RANDOM = new Random(7);

  private static final List<String> TEXTS =
      List.of("opening hours", "the gift shop", "a gift for my aunt", "hours of parking");

  private static final List<Index.Entry> ENTRIES =
      Stream.concat(
              TEXTS.stream().map(text -> entry(text, Evidence.Kind.TOPIC)),
              TEXTS.stream().map(text -> entry("so " + text, Evidence.Kind.EXAMPLE)))
          .toList();

  private static final Spelling.Frequencies FREQUENCIES = Spelling.Frequencies.of(ENTRIES);

  private static final Points POINTS =
      new Points(ENTRIES.stream().map(entry -> Point.of(entry, FREQUENCIES)).toList());

  private static Index.Entry entry(String text, Evidence.Kind kind) {
    return new Index.Entry(0, new Item(text, new Evidence(kind, text)), vector());
  }

  private static Vector vector() {
    var numbers = new float[Encoder.SIZE];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) RANDOM.nextGaussian();
    }
    Vectors.normalise(numbers, 0, Encoder.WIDTH);
    Vectors.normalise(numbers, Encoder.WIDTH, Encoder.WIDTH);
    return Vector.of(numbers);
  }

  @Test
  void seesAllAtOnceWhatEachIsAlone() {
    var point = new Point(vector(), FREQUENCIES.of("a gift and the opening hours"), true);

    var view = POINTS.from(point);

    for (int i = 0; i < POINTS.size(); i++) {
      var other = POINTS.get(i);
      float nearness = point.nearness(other);
      float likeness = Point.likeness(nearness, spelling(point, other));
      if (other.isSpoken()) {
        likeness += Point.likenessOfForm(point.vector().innerNearness(other.vector()));
      }
      assertThat(view.nearness()[i]).isCloseTo(nearness, within(1e-5f));
      assertThat(view.likeness()[i]).isCloseTo(likeness, within(1e-5f));
    }
  }

  @Test
  void looksAtTheFormOnlyOfWhatIsSpoken() {
    var vector = vector();
    var written = POINTS.from(new Point(vector, Spelling.NONE, false)).likeness();
    var spoken = POINTS.from(new Point(vector, Spelling.NONE, true)).likeness();

    assertThat(spoken[0]).isEqualTo(written[0]);
    assertThat(spoken[POINTS.size() - 1]).isGreaterThan(written[POINTS.size() - 1]);
  }

  @Test
  void isAsLikeItselfAsItSees() {
    for (int i = 0; i < POINTS.size(); i++) {
      float seen = POINTS.from(POINTS.get(i)).likeness()[i];

      assertThat(POINTS.get(i).ownLikeness()).isCloseTo(seen, within(1e-5f));
    }
  }

  @Test
  void findsNothingInCommonWithWhatItNeverSaw() {
    var postings = new Postings(List.of(FREQUENCIES.of("opening hours"), Spelling.NONE));

    assertThat(postings.likeness(FREQUENCIES.of("zzz"))).containsExactly(0, 0);
    assertThat(postings.likeness(Spelling.NONE)).containsExactly(0, 0);
    assertThat(postings.likeness(FREQUENCIES.of("opening hours"))[0]).isCloseTo(1, within(1e-5f));
  }

  private static float spelling(Point one, Point other) {
    var sum = new float[1];
    one.spelling()
        .forEach((key, weight) ->
            other.spelling().forEach((same, of) -> sum[0] += key == same ? weight * of : 0));
    return sum[0];
  }
}
