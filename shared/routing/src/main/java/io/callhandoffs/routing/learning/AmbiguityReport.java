package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.index.Corpus;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.index.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Finds candidates that the classifier will confuse, or knows too little about.
public final class AmbiguityReport {

  /// Two candidates are ambiguous when this share of their texts is confused. Of the museum's,
  /// bank's and clinic's destinations in the tests no two reach it; each one that was added to do
  /// the work of another was above 0.8.
  private static final double MIN_CONFUSED = 0.67;

  /// Or when this share of one candidate's texts is: then its work is a part of the other's. Among
  /// those destinations the highest share was 0.8.
  private static final double MIN_CONFUSED_OF_ONE = 0.9;

  /// In addition, the two nearest texts must really mean the same. Unrelated texts may still be
  /// nearer to each other than a candidate's own mixed texts are.
  private static final float MIN_COSINE = 0.75f;

  /// A single topic of so many words is hardly more than a name.
  private static final int FEW_WORDS = 2;

  private final List<Candidate> candidates;
  private final List<List<Corpus.Entry>> texts;

  private AmbiguityReport(Corpus corpus) {
    candidates = corpus.candidates();
    texts = candidates.stream().<List<Corpus.Entry>>map(_ -> new ArrayList<>()).toList();
    var seen = new HashSet<String>();
    for (var entry : corpus.entries()) {
      var text = entry.passage().text().toLowerCase(Locale.ROOT);
      if (entry.passage().standsAlone() && seen.add(entry.candidate() + " " + text)) {
        texts.get(entry.candidate()).add(entry);
      }
    }
  }

  /// The ambiguities of an index, the clearest first.
  public static List<Ambiguity> of(Index index) {
    var report = new AmbiguityReport(index.corpus());
    var found = new ArrayList<>(report.alike());
    found.addAll(report.sayingLittle());
    return found;
  }

  private record Pair(double share, Confusions one, Confusions other) {

    boolean isAmbiguous() {
      boolean areConfused =
          share >= MIN_CONFUSED
              || one.share() >= MIN_CONFUSED_OF_ONE
              || other.share() >= MIN_CONFUSED_OF_ONE;
      return areConfused && one.cosine() >= MIN_COSINE;
    }
  }

  private List<Ambiguity> alike() {
    var ownCosines = texts.stream().map(Confusions::ownCosines).toList();
    var found = new ArrayList<Ambiguity>();
    new Centroids(texts)
        .neighbours().stream()
            .map(near -> {
              var one = texts.get(near.one());
              var other = texts.get(near.other());
              var there = Confusions.of(one, ownCosines.get(near.one()), other);
              var back = Confusions.of(other, ownCosines.get(near.other()), one);
              return new Pair(there.shareWith(back), there, back);
            })
            .filter(Pair::isAmbiguous)
            .sorted(Comparator.comparingDouble(Pair::share).reversed())
            .forEach(pair -> {
              found.add(readsLike(pair.one));
              found.add(readsLike(pair.other));
            });
    return found;
  }

  private Ambiguity readsLike(Confusions confusions) {
    return new Ambiguity.ReadsLike(
        candidates.get(confusions.here().candidate()).id(),
        candidates.get(confusions.there().candidate()),
        confusions.here().passage().text(),
        confusions.there().passage().text());
  }

  private List<Ambiguity> sayingLittle() {
    var found = new ArrayList<Ambiguity>();
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      var beyondName = texts.get(candidate).stream().skip(1).map(Corpus.Entry::passage).toList();
      if (saysLittle(beyondName)) {
        found.add(new Ambiguity.SaysLittle(candidates.get(candidate).id()));
      }
    }
    return found;
  }

  private static boolean saysLittle(List<Passage> passages) {
    return passages.isEmpty()
        || (passages.size() == 1
            && !passages.getFirst().isExample()
            && words(passages.getFirst()) <= FEW_WORDS);
  }

  private static int words(Passage passage) {
    return passage.text().split("\\s+", -1).length;
  }
}
