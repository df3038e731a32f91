package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.index.Corpus;
import io.callhandoffs.routing.model.Layer;
import java.util.List;

/// Which texts of one candidate are confused with another's: they are nearer to one of the other's
/// than to any of their own.
///
/// @param confused how many texts of the one are
/// @param all how many texts it has
/// @param here the text of the one that is nearest to the other
/// @param there the text of the other that is nearest to the one
/// @param cosine of those two
record Confusions(int confused, int all, Corpus.Entry here, Corpus.Entry there, float cosine) {

  private static final float NONE = -1;

  /// @param ownCosines what [#ownCosines] says of `texts`
  static Confusions of(List<Corpus.Entry> texts, float[] ownCosines, List<Corpus.Entry> others) {
    int confused = 0;
    var here = texts.getFirst();
    var there = others.getFirst();
    float highest = NONE;
    for (int i = 0; i < ownCosines.length; i++) {
      float best = NONE;
      for (var other : others) {
        float cosine = cosine(texts.get(i), other);
        best = Math.max(best, cosine);
        if (cosine > highest) {
          highest = cosine;
          here = texts.get(i);
          there = other;
        }
      }
      confused += best > ownCosines[i] ? 1 : 0;
    }
    return new Confusions(confused, ownCosines.length, here, there, highest);
  }

  /// The cosine of each text with the nearest of the others; -1 for a text that is the only one.
  static float[] ownCosines(List<Corpus.Entry> texts) {
    var cosines = new float[texts.size()];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = NONE;
      for (int j = 0; j < cosines.length; j++) {
        if (i != j) {
          cosines[i] = Math.max(cosines[i], cosine(texts.get(i), texts.get(j)));
        }
      }
    }
    return cosines;
  }

  /// The share of the one's texts that are confused.
  double share() {
    return confused / (double) all;
  }

  /// The share of both candidates' texts that are.
  double shareWith(Confusions back) {
    return (confused + back.confused) / (double) (all + back.all);
  }

  private static float cosine(Corpus.Entry one, Corpus.Entry other) {
    return one.embedding().cosine(other.embedding(), Layer.LAST);
  }
}
