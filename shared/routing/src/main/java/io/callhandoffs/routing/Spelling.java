package io.callhandoffs.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a text is written: its words, pairs of words and parts of words, the rare ones weighing
/// most. It tells names and terms apart of which the sentence model has never heard.
final class Spelling {

  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 5;

  /// What the text contains, in ascending order.
  private final int[] keys;

  /// How much of that; all squares add up to 1.
  private final float[] weights;

  /// No text at all.
  static final Spelling NONE = new Spelling(new TreeMap<>());

  private Spelling(SortedMap<Integer, Double> content) {
    keys = content.keySet().stream().mapToInt(Integer::intValue).toArray();
    weights = new float[keys.length];
    int at = 0;
    for (double weight : content.values()) {
      weights[at++] = (float) weight;
    }
  }

  /// How often what is written occurs among the texts of a project.
  static final class Frequencies {

    private final Map<Integer, Integer> texts = new HashMap<>();
    private final int count;

    /// Those of a project's texts.
    static Frequencies of(List<Index.Entry> entries) {
      return new Frequencies(entries.stream().map(entry -> entry.item().text()).toList());
    }

    private Frequencies(List<String> all) {
      count = all.size();
      for (var text : all) {
        var contained = new HashSet<Integer>();
        var words = Speech.of(text).words();
        contained.addAll(words(words).keySet());
        contained.addAll(parts(words).keySet());
        contained.forEach(key -> texts.merge(key, 1, Integer::sum));
      }
    }

    /// The spelling of a text; what occurs in no text of the project has no weight.
    Spelling of(String text) {
      var weights = new TreeMap<Integer, Double>();
      var words = Speech.of(text).words();
      addWeighed(words(words), weights);
      addWeighed(parts(words), weights);
      return new Spelling(weights);
    }

    private void addWeighed(Map<Integer, Integer> counts, Map<Integer, Double> weights) {
      var weighed = new HashMap<Integer, Double>();
      counts.forEach((key, times) -> {
        if (texts.containsKey(key)) {
          double rarity = Math.log((1.0 + count) / (1 + texts.get(key))) + 1;
          weighed.put(key, (1 + Math.log(times)) * rarity);
        }
      });
      double squares = weighed.values().stream().mapToDouble(weight -> weight * weight).sum();
      weighed.forEach(
          (key, weight) -> weights.merge(key, weight / Math.sqrt(2 * squares), Double::sum));
    }
  }

  /// Something that a text contains, and how much of it.
  interface Visitor {
    void see(int key, float weight);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      visitor.see(keys[i], weights[i]);
    }
  }

  int[] keys() {
    return keys.clone();
  }

  /// Whether there is nothing that counts.
  boolean isNone() {
    return keys.length == 0;
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

  private static Map<Integer, Integer> parts(List<String> words) {
    var counts = new HashMap<Integer, Integer>();
    for (var word : words) {
      var marked = "<" + word + ">";
      for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
        for (int from = 0; from + length <= marked.length(); from++) {
          count(marked.substring(from, from + length), counts);
        }
      }
    }
    return counts;
  }

  private static void count(String feature, Map<Integer, Integer> counts) {
    counts.merge(feature.hashCode(), 1, Integer::sum);
  }
}
