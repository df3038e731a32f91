package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Looks for candidates that callers will be mistaken about.
final class Doubts {

  /// Two candidates read alike when so many of their texts are nearer to the other's than to their
  /// own. Of the museum's, bank's and clinic's lines in the tests no two reach this; every line
  /// that was added to do the work of another was above 0.8.
  private static final double MOST = 0.67;

  /// Or when of one of them so many are: then it does a part of what the other does. Of those lines
  /// the most was 0.8.
  private static final double ALL = 0.9;

  /// And the two nearest must really mean the same: what has nothing to do with each other may be
  /// nearer still than a jumble of one's own.
  private static final float ALIKE = 0.75f;

  /// One topic of so many words is hardly more than a name.
  private static final int FEW_WORDS = 2;

  private final List<Candidate> candidates;
  private final List<List<Index.Entry>> texts;

  private Doubts(Index index) {
    candidates = index.candidates();
    texts = candidates.stream().<List<Index.Entry>>map(_ -> new ArrayList<>()).toList();
    var seen = new HashSet<String>();
    for (var entry : index.entries()) {
      var text = entry.item().text().toLowerCase(Locale.ROOT);
      if (entry.item().standsAlone() && seen.add(entry.candidate() + " " + text)) {
        texts.get(entry.candidate()).add(entry);
      }
    }
  }

  /// The doubts about an index, those about what reads most alike first.
  static List<Doubt> about(Index index) {
    var doubts = new Doubts(index);
    var found = new ArrayList<Doubt>(doubts.alike());
    found.addAll(doubts.little());
    return found;
  }

  /// What one candidate has in common with another.
  ///
  /// @param strayed how many of its texts are nearer to the other's than to its own
  private record Leaning(int strayed, int all, Index.Entry here, Index.Entry there, float nearest) {

    double share(Leaning back) {
      return (strayed + back.strayed) / (double) (all + back.all);
    }

    boolean isPart() {
      return strayed >= ALL * all;
    }
  }

  private record Pair(double share, Leaning one, Leaning other) {}

  private List<Doubt> alike() {
    var own = texts.stream().map(Doubts::nearestOwn).toList();
    var pairs = new ArrayList<Pair>();
    for (var near : new Neighbours(texts).pairs()) {
      var leaning = leaning(texts.get(near.one()), own.get(near.one()), texts.get(near.other()));
      var back = leaning(texts.get(near.other()), own.get(near.other()), texts.get(near.one()));
      double share = leaning.share(back);
      boolean isAlike = share >= MOST || leaning.isPart() || back.isPart();
      if (isAlike && leaning.nearest >= ALIKE) {
        pairs.add(new Pair(share, leaning, back));
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::share).reversed());
    return pairs.stream()
        .<Doubt>mapMulti((pair, doubts) -> {
          doubts.accept(readsLike(pair.one));
          doubts.accept(readsLike(pair.other));
        })
        .toList();
  }

  /// How near the nearest of the others is to each of some texts; nothing is near a text that is
  /// alone.
  private static float[] nearestOwn(List<Index.Entry> texts) {
    var nearest = new float[texts.size()];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = -1;
      for (int j = 0; j < nearest.length; j++) {
        if (i != j) {
          nearest[i] = Math.max(nearest[i], nearness(texts.get(i), texts.get(j)));
        }
      }
    }
    return nearest;
  }

  private static Leaning leaning(List<Index.Entry> texts, float[] own, List<Index.Entry> others) {
    var nearest = new Leaning(0, texts.size(), texts.getFirst(), others.getFirst(), -1);
    int strayed = 0;
    for (int i = 0; i < own.length; i++) {
      float best = -1;
      for (var other : others) {
        float nearness = nearness(texts.get(i), other);
        best = Math.max(best, nearness);
        if (nearness > nearest.nearest) {
          nearest = new Leaning(0, own.length, texts.get(i), other, nearness);
        }
      }
      strayed += best > own[i] ? 1 : 0;
    }
    return new Leaning(strayed, own.length, nearest.here, nearest.there, nearest.nearest);
  }

  private static float nearness(Index.Entry one, Index.Entry other) {
    return one.vector().nearness(other.vector());
  }

  private Doubt readsLike(Leaning leaning) {
    return new Doubt.ReadsLike(
        candidates.get(leaning.here.candidate()).id(),
        candidates.get(leaning.there.candidate()),
        leaning.here.item().text(),
        leaning.there.item().text());
  }

  private List<Doubt> little() {
    var doubts = new ArrayList<Doubt>();
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      var described = texts.get(candidate).stream().skip(1).map(Index.Entry::item).toList();
      boolean saysMore =
          described.size() > 1
              || described.stream().anyMatch(item -> item.isSpoken() || words(item) > FEW_WORDS);
      if (!saysMore) {
        doubts.add(new Doubt.SaysLittle(candidates.get(candidate).id()));
      }
    }
    return doubts;
  }

  private static int words(Item item) {
    return item.text().split("\\s+", -1).length;
  }
}
