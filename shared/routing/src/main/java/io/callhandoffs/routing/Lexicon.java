package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a project's destinations, and how well a sentence fits each: the share of its
/// meaning that the destination's words cover, rare words weighing more (as in BM25, but against
/// the best that any text could do, so that the share can be compared with a threshold).
final class Lexicon {

  /// How much a word that is said in a name counts against one in the description.
  private static final double NAME_WEIGHT = 2;

  /// Where a word's further mentions stop counting, as BM25's k1.
  private static final double SATURATION = 0.4;

  /// A word that no destination knows speaks against all of them, but less than a known one speaks
  /// for its own: owners do not write down everything that they do.
  private static final double UNKNOWN_WEIGHT = 0.5;

  /// What a word counts that is one letter off.
  private static final double MISHEARD_WEIGHT = 0.7;

  private static final int SHORTEST_TO_MISHEAR = 5;

  private final List<Entry> entries;
  private final Map<String, Integer> spread = new HashMap<>();

  Lexicon(List<Candidate> candidates) {
    entries = candidates.stream().map(Entry::of).toList();
    for (var entry : entries) {
      entry.mentions.keySet().forEach(stem -> spread.merge(stem, 1, Integer::sum));
    }
  }

  Ranking rank(List<String> words) {
    var stems = new HashMap<String, Double>();
    for (var stem : Set.copyOf(Words.stems(words))) {
      stems.merge(known(stem), spread.containsKey(stem) ? 1 : MISHEARD_WEIGHT, Math::max);
    }
    double all = stems.keySet().stream().mapToDouble(this::weight).sum();
    var covered = entries.stream().mapToDouble(entry -> covered(entry, stems)).toArray();
    double best = all == 0 ? 0 : Arrays.stream(covered).max().orElse(0) / all;
    double sum = Arrays.stream(covered).map(part -> part * part).sum();
    var places = new ArrayList<Place>();
    for (int i = 0; i < covered.length; i++) {
      double share = sum == 0 ? 0 : covered[i] * covered[i] / sum;
      places.add(entries.get(i).place(best * share, stems.keySet()));
    }
    return new Ranking(best, places);
  }

  private double covered(Entry entry, Map<String, Double> stems) {
    double covered = 0;
    for (var stem : stems.entrySet()) {
      double mentions = entry.mentions.getOrDefault(stem.getKey(), 0.0);
      double known = mentions * (1 + SATURATION) / (mentions + SATURATION);
      covered += Math.min(1, known) * stem.getValue() * weight(stem.getKey());
    }
    return covered;
  }

  /// How much a word says: the more, the fewer destinations know it.
  private double weight(String stem) {
    int entriesWithIt = spread.getOrDefault(stem, 0);
    double rarity = Math.log(1 + (entries.size() + 1.0) / (entriesWithIt + 0.5));
    return entriesWithIt == 0 ? UNKNOWN_WEIGHT * rarity : rarity;
  }

  private String known(String stem) {
    if (spread.containsKey(stem) || stem.length() < SHORTEST_TO_MISHEAR) {
      return stem;
    }
    return spread.keySet().stream()
        .filter(other -> other.length() >= SHORTEST_TO_MISHEAR)
        .filter(other -> Math.abs(other.length() - stem.length()) <= 1)
        .filter(other -> Letters.edits(stem, other) <= 1)
        .sorted()
        .findFirst()
        .orElse(stem);
  }

  private record Text(Item item, Set<String> stems) {

    static Text of(Item item) {
      return new Text(item, new HashSet<>(Words.stems(Speech.of(item.text()).words())));
    }

    /// The share of it that was said; of equals, the first counts.
    double said(Set<String> said) {
      long common = stems.stream().filter(said::contains).count();
      return common / Math.sqrt(1 + stems.size());
    }
  }

  private record Entry(Candidate candidate, List<Text> texts, Map<String, Double> mentions) {

    static Entry of(Candidate candidate) {
      var texts = new ArrayList<Text>();
      var mentions = new HashMap<String, Double>();
      for (var item : Item.of(candidate)) {
        var text = Text.of(item);
        texts.add(text);
        double weight = item.evidence().kind() == Evidence.Kind.NAME ? NAME_WEIGHT : 1;
        text.stems.forEach(stem -> mentions.merge(stem, weight, Double::sum));
      }
      return new Entry(candidate, texts, mentions);
    }

    Place place(double score, Set<String> said) {
      var nearest = texts.getFirst();
      for (var text : texts) {
        nearest = text.said(said) > nearest.said(said) ? text : nearest;
      }
      return new Place(
          candidate.id(), candidate.name(), Math.min(1, score), nearest.item.evidence());
    }
  }
}
