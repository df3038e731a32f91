package io.callhandoffs.routing.index;

import io.callhandoffs.routing.model.Embedding;

/// A text as the classifier sees it.
///
/// @param tfIdf which words and character n-grams it has
/// @param isSpoken whether it is what a caller said, and not what an owner wrote
record FeaturePoint(Embedding embedding, SparseVector tfIdf, boolean isSpoken) {

  static FeaturePoint of(Corpus.Entry entry, TfIdf tfIdf) {
    var passage = entry.passage();
    return new FeaturePoint(entry.embedding(), tfIdf.of(passage.text()), passage.isExample());
  }

  /// A sentence of the background. Its wording does not matter.
  static FeaturePoint ofBackground(Embedding embedding) {
    return new FeaturePoint(embedding, SparseVector.ZERO, true);
  }
}
