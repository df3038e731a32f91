package io.callhandoffs.routing.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Evidence;
import io.callhandoffs.routing.model.Embedding;
import io.callhandoffs.routing.model.Layer;
import io.callhandoffs.routing.model.Vectors;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeaturePointsTest {

  private static final Random RANDOM = new Random(7);

  private static final List<String> TEXTS =
      List.of("opening hours", "the gift shop", "a gift for my aunt", "hours of parking");

  private static final Corpus CORPUS =
      new Corpus(
          List.of(new Candidate("1", "one", "")),
          Stream.concat(
                  TEXTS.stream().map(text -> entry(text, Evidence.Kind.TOPIC)),
                  TEXTS.stream().map(text -> entry("so " + text, Evidence.Kind.EXAMPLE)))
              .toList());

  private static final TfIdf TF_IDF = CORPUS.tfIdf();
  private static final FeaturePoints POINTS = new FeaturePoints(CORPUS, List.of());

  private static Corpus.Entry entry(String text, Evidence.Kind kind) {
    return new Corpus.Entry(0, new Passage(text, new Evidence(kind, text)), embedding());
  }

  private static Embedding embedding() {
    var values = new float[Embedding.SIZE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) RANDOM.nextGaussian();
    }
    for (int from = 0; from < values.length; from += Embedding.WIDTH) {
      Vectors.normalise(values, from, Embedding.WIDTH);
    }
    return Embedding.of(values);
  }

  @Test
  void comparesWithAllAtOnceAsWithEachAlone() {
    var point = new FeaturePoint(embedding(), TF_IDF.of("a gift and the opening hours"), true);

    var row = POINTS.row(point);

    for (int i = 0; i < POINTS.size(); i++) {
      var other = POINTS.get(i);
      float cosine = point.embedding().cosine(other.embedding(), Layer.LAST);
      float kernel = Kernel.ofMeaning(cosine, dot(point.tfIdf(), other.tfIdf()));
      if (other.isSpoken()) {
        kernel += Kernel.ofForm(point.embedding().cosine(other.embedding(), Layer.INNER));
      }
      assertThat(row.cosines()[i]).isCloseTo(cosine, within(1e-5f));
      assertThat(row.kernel()[i]).isCloseTo(kernel, within(1e-5f));
    }
  }

  @Test
  void comparesTheFormOnlyOfWhatIsSpoken() {
    var embedding = embedding();
    var written = POINTS.row(new FeaturePoint(embedding, SparseVector.ZERO, false)).kernel();
    var spoken = POINTS.row(new FeaturePoint(embedding, SparseVector.ZERO, true)).kernel();

    assertThat(spoken[0]).isEqualTo(written[0]);
    assertThat(spoken[POINTS.size() - 1]).isGreaterThan(written[POINTS.size() - 1]);
  }

  @Test
  void diagonalHasTheValuesOfTheRows() {
    for (int i = 0; i < POINTS.size(); i++) {
      assertThat((float) POINTS.diagonal()[i]).isCloseTo(POINTS.kernelRow(i)[i], within(1e-5f));
    }
  }

  @Test
  void unknownTermsHaveNothingInCommonWithAnyVector() {
    var index = new InvertedIndex(List.of(TF_IDF.of("opening hours"), SparseVector.ZERO));

    assertThat(index.dotProducts(TF_IDF.of("zzz"))).containsExactly(0, 0);
    assertThat(index.dotProducts(SparseVector.ZERO)).containsExactly(0, 0);
    assertThat(index.dotProducts(TF_IDF.of("opening hours"))[0]).isCloseTo(1, within(1e-5f));
  }

  private static float dot(SparseVector one, SparseVector other) {
    float sum = 0;
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        sum += one.key(i) == other.key(j) ? one.value(i) * other.value(j) : 0;
      }
    }
    return sum;
  }
}
