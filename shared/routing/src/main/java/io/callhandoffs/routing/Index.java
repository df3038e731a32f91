package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.List;

/// Everything that is needed to route a project's calls, and nothing of the work that it takes to
/// get it: made when a destination is saved, stored, and loaded by calls.
public final class Index {

  /// What indexes are made by here: the model and the format. An index that something else made
  /// must be trained anew.
  public static final String MADE_BY = IndexFormat.VERSION;

  /// Texts of a project that are looked at, 60 each of 100 destinations, or 12 each of 500: so that
  /// the index and the time to make it stay bounded.
  static final int MOST_ITEMS = 6000;

  /// Even among very many destinations, each has this many texts.
  private static final int FEWEST_ITEMS = 8;

  /// A text that stands for a candidate.
  record Entry(int candidate, Item item, Vector vector) {}

  private final List<Candidate> candidates;
  private final List<Entry> entries;
  private final List<Integer> background;
  private final Weights weights;

  Index(
      List<Candidate> candidates, List<Entry> entries, List<Integer> background, Weights weights) {
    this.candidates = List.copyOf(candidates);
    this.entries = List.copyOf(entries);
    this.background = List.copyOf(background);
    this.weights = weights;
  }

  /// Learns to tell candidates apart.
  ///
  /// @param embeddings the vectors that are known already; afterwards it knows all
  public static Index train(List<Candidate> candidates, Embeddings embeddings, Model model) {
    return train(candidates, embeddings, model, MOST_ITEMS);
  }

  static Index train(
      List<Candidate> candidates, Embeddings embeddings, Model model, int mostItems) {
    var entries = new ArrayList<Entry>();
    int share = Math.max(FEWEST_ITEMS, mostItems / Math.max(1, candidates.size()));
    for (int candidate = 0; candidate < candidates.size(); candidate++) {
      for (var item : Item.of(candidates.get(candidate)).stream().limit(share).toList()) {
        var text = Speech.of(item.text()).text();
        entries.add(new Entry(candidate, item, embeddings.of(text, model.encoder())));
      }
    }
    var names = candidates.stream().map(Index::withoutTexts).toList();
    return Training.of(names, entries, model);
  }

  /// An index that [#write()] wrote.
  ///
  /// @throws StaleIndexException if it is of another model or version, and must be trained anew
  public static Index read(byte[] stored) {
    return IndexFormat.read(stored);
  }

  /// The index as bytes: per text about 800, per destination some hundreds more.
  public byte[] write() {
    return IndexFormat.write(this);
  }

  /// The candidates, by id and name.
  public List<Candidate> candidates() {
    return candidates;
  }

  /// What its owner should be told, the clearest first.
  public List<Doubt> doubts() {
    return Doubts.about(this);
  }

  List<Entry> entries() {
    return entries;
  }

  /// Which sentences of the [Background] are background here.
  List<Integer> background() {
    return background;
  }

  Weights weights() {
    return weights;
  }

  private static Candidate withoutTexts(Candidate candidate) {
    return new Candidate(candidate.id(), candidate.name(), "");
  }
}
