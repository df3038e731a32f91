package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Evidence;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Ranking;
import io.callhandoffs.routing.hearing.EditDistance;
import io.callhandoffs.routing.hearing.Speech;
import io.callhandoffs.routing.hearing.Stems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The terms of a project's destinations, and how well a sentence fits each: as BM25 does, but as a
/// share of the best score that any text could get, so that it can be compared with a threshold.
public final class Lexicon {

  /// The term frequency of a word in the name; in any other passage it is 1.
  private static final double NAME_WEIGHT = 2;

  /// BM25's k1: how soon further occurrences of a term stop counting.
  private static final double K1 = 0.4;

  /// The weight of a term that no destination has: it speaks against all of them, but less than a
  /// known one speaks for its own, as owners do not write down everything that they do.
  private static final double UNKNOWN_WEIGHT = 0.5;

  /// The weight of a term that is one edit away from a known one.
  private static final double FUZZY_WEIGHT = 0.7;

  /// In letters. Shorter terms are one edit away from too many others.
  private static final int MIN_FUZZY_LENGTH = 5;

  private final List<Entry> entries;
  private final Map<String, Integer> documentFrequency = new HashMap<>();

  public Lexicon(List<Candidate> candidates) {
    entries = candidates.stream().map(Entry::of).toList();
    for (var entry : entries) {
      entry.termFrequency.keySet().forEach(stem -> documentFrequency.merge(stem, 1, Integer::sum));
    }
  }

  /// All candidates, by how well their words cover those that were said.
  public Ranking rank(List<String> words) {
    var stems = new HashMap<String, Double>();
    for (var stem : Set.copyOf(Stems.of(words))) {
      stems.merge(known(stem), documentFrequency.containsKey(stem) ? 1 : FUZZY_WEIGHT, Math::max);
    }
    double all = stems.keySet().stream().mapToDouble(this::idf).sum();
    var covered = entries.stream().mapToDouble(entry -> covered(entry, stems)).toArray();
    double best = all == 0 ? 0 : Arrays.stream(covered).max().orElse(0) / all;
    double sum = Arrays.stream(covered).map(part -> part * part).sum();
    var places = new ArrayList<Place>();
    for (int i = 0; i < covered.length; i++) {
      double share = sum == 0 ? 0 : covered[i] * covered[i] / sum;
      places.add(entries.get(i).place(best * share, stems.keySet()));
    }
    return new Ranking(Ranking.By.WORDS, best, places);
  }

  private double covered(Entry entry, Map<String, Double> stems) {
    double covered = 0;
    for (var stem : stems.entrySet()) {
      double termFrequency = entry.termFrequency.getOrDefault(stem.getKey(), 0.0);
      double known = termFrequency * (1 + K1) / (termFrequency + K1);
      covered += Math.min(1, known) * stem.getValue() * idf(stem.getKey());
    }
    return covered;
  }

  /// The idf of a term.
  private double idf(String stem) {
    int entriesWithIt = documentFrequency.getOrDefault(stem, 0);
    double rarity = Math.log(1 + (entries.size() + 1.0) / (entriesWithIt + 0.5));
    return entriesWithIt == 0 ? UNKNOWN_WEIGHT * rarity : rarity;
  }

  /// The term itself, or a known one that it may be misheard from.
  private String known(String stem) {
    if (documentFrequency.containsKey(stem) || stem.length() < MIN_FUZZY_LENGTH) {
      return stem;
    }
    return documentFrequency.keySet().stream()
        .filter(other -> other.length() >= MIN_FUZZY_LENGTH)
        .filter(other -> Math.abs(other.length() - stem.length()) <= 1)
        .filter(other -> EditDistance.between(stem, other) <= 1)
        .sorted()
        .findFirst()
        .orElse(stem);
  }

  private record Text(Passage passage, Set<String> stems) {

    static Text of(Passage passage) {
      return new Text(passage, new HashSet<>(Stems.of(Speech.of(passage.text()).words())));
    }

    /// How many of its stems were said, normalised by its length; of equals, the first text counts.
    double said(Set<String> said) {
      long common = stems.stream().filter(said::contains).count();
      return common / Math.sqrt(1 + stems.size());
    }
  }

  private record Entry(Candidate candidate, List<Text> texts, Map<String, Double> termFrequency) {

    static Entry of(Candidate candidate) {
      var texts = new ArrayList<Text>();
      var termFrequency = new HashMap<String, Double>();
      for (var passage : Passage.of(candidate)) {
        var text = Text.of(passage);
        texts.add(text);
        double weight = passage.evidence().kind() == Evidence.Kind.NAME ? NAME_WEIGHT : 1;
        text.stems.forEach(stem -> termFrequency.merge(stem, weight, Double::sum));
      }
      return new Entry(candidate, texts, termFrequency);
    }

    Place place(double score, Set<String> said) {
      var nearest = texts.getFirst();
      for (var text : texts) {
        nearest = text.said(said) > nearest.said(said) ? text : nearest;
      }
      return new Place(
          candidate.id(), candidate.name(), Math.min(1, score), nearest.passage.evidence());
    }
  }
}
