package io.callhandoffs.routing.index;

import io.callhandoffs.routing.hearing.Speech;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tf-idf of words, pairs of words and character n-grams, which tells apart names and terms that
/// the sentence model does not know. Tf is sublinear, idf is smoothed, and words and n-grams are
/// normalised separately, so that each makes half of a vector of length 1. Terms are identified by
/// their hash.
final class TfIdf {

  private static final int MIN_NGRAM = 3;
  private static final int MAX_NGRAM = 5;

  private final Map<Integer, Integer> documentFrequency = new HashMap<>();
  private final int documents;

  /// Learns the idf from texts.
  TfIdf(List<String> texts) {
    documents = texts.size();
    for (var text : texts) {
      var words = Speech.of(text).words();
      var terms = new HashSet<>(words(words).keySet());
      terms.addAll(ngrams(words).keySet());
      terms.forEach(term -> documentFrequency.merge(term, 1, Integer::sum));
    }
  }

  /// The vector of a text. A term that is in none of the texts learned from has no weight.
  SparseVector of(String text) {
    var weights = new TreeMap<Integer, Double>();
    var words = Speech.of(text).words();
    addNormalised(words(words), weights);
    addNormalised(ngrams(words), weights);
    return new SparseVector(weights);
  }

  private void addNormalised(Map<Integer, Integer> counts, Map<Integer, Double> weights) {
    var weighted = new HashMap<Integer, Double>();
    counts.forEach((term, count) -> {
      var frequency = documentFrequency.get(term);
      if (frequency != null) {
        weighted.put(term, (1 + Math.log(count)) * idf(frequency));
      }
    });
    double squares = weighted.values().stream().mapToDouble(weight -> weight * weight).sum();
    weighted.forEach(
        (term, weight) -> weights.merge(term, weight / Math.sqrt(2 * squares), Double::sum));
  }

  private double idf(int frequency) {
    return Math.log((1.0 + documents) / (1 + frequency)) + 1;
  }

  private static Map<Integer, Integer> words(List<String> words) {
    var counts = new HashMap<Integer, Integer>();
    for (int i = 0; i < words.size(); i++) {
      count("word " + words.get(i), counts);
      if (i > 0) {
        count("pair " + words.get(i - 1) + " " + words.get(i), counts);
      }
    }
    return counts;
  }

  private static Map<Integer, Integer> ngrams(List<String> words) {
    var counts = new HashMap<Integer, Integer>();
    for (var word : words) {
      var marked = "<" + word + ">";
      for (int length = MIN_NGRAM; length <= MAX_NGRAM; length++) {
        for (int from = 0; from + length <= marked.length(); from++) {
          count(marked.substring(from, from + length), counts);
        }
      }
    }
    return counts;
  }

  private static void count(String term, Map<Integer, Integer> counts) {
    counts.merge(term.hashCode(), 1, Integer::sum);
  }
}
