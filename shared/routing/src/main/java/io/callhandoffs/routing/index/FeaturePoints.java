package io.callhandoffs.routing.index;

import io.callhandoffs.routing.model.Embedding;
import io.callhandoffs.routing.model.Layer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The feature points of a project: its corpus and, after that, its background. One more point is
/// compared with all of them at once.
public final class FeaturePoints {

  private final List<FeaturePoint> all;
  private final EmbeddingMatrix last;
  private final EmbeddingMatrix innerOfSpoken;
  private final int[] spoken;
  private final InvertedIndex tfIdf;

  /// @param background the sentences that are background for this corpus
  public FeaturePoints(Corpus corpus, List<Embedding> background) {
    this(corpus, corpus.tfIdf(), background);
  }

  FeaturePoints(Corpus corpus, TfIdf tfIdf, List<Embedding> background) {
    this(
        Stream.concat(
                corpus.entries().stream().map(entry -> FeaturePoint.of(entry, tfIdf)),
                background.stream().map(FeaturePoint::ofBackground))
            .toList());
  }

  FeaturePoints(List<FeaturePoint> all) {
    this.all = List.copyOf(all);
    spoken = IntStream.range(0, all.size()).filter(i -> all.get(i).isSpoken()).toArray();
    last = new EmbeddingMatrix(all.stream().map(FeaturePoint::embedding).toList(), Layer.LAST);
    innerOfSpoken =
        new EmbeddingMatrix(
            IntStream.of(spoken).mapToObj(i -> all.get(i).embedding()).toList(), Layer.INNER);
    this.tfIdf = new InvertedIndex(all.stream().map(FeaturePoint::tfIdf).toList());
  }

  /// One point against all: cosines in the last layer, and kernel values.
  static final class KernelRow {

    private final float[] cosines;
    private final float[] kernel;

    private KernelRow(float[] cosines, float[] kernel) {
      this.cosines = cosines;
      this.kernel = kernel;
    }

    float[] cosines() {
      return cosines;
    }

    float[] kernel() {
      return kernel;
    }
  }

  /// The kernel row of a point.
  KernelRow row(FeaturePoint point) {
    var cosines = last.products(point.embedding());
    var kernel = tfIdf.dotProducts(point.tfIdf());
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = Kernel.ofMeaning(cosines[i], kernel[i]);
    }
    if (point.isSpoken()) {
      var inner = innerOfSpoken.products(point.embedding());
      for (int i = 0; i < spoken.length; i++) {
        kernel[spoken[i]] += Kernel.ofForm(inner[i]);
      }
    }
    return new KernelRow(cosines, kernel);
  }

  /// The kernel values of one of the points with all.
  public float[] kernelRow(int at) {
    return row(all.get(at)).kernel();
  }

  /// The kernel values of all points with themselves.
  public double[] diagonal() {
    return all.stream().mapToDouble(Kernel::ofSelf).toArray();
  }

  FeaturePoint get(int at) {
    return all.get(at);
  }

  public int size() {
    return all.size();
  }
}
