package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.model.Embedding;
import java.util.List;

/// The passages of a project's candidates, with their embeddings.
///
/// @param candidates the candidates, by id and name only
/// @param entries their passages, candidate by candidate
public record Corpus(List<Candidate> candidates, List<Entry> entries) {

  /// A destination with so many examples is well provided.
  private static final float PLENTY_OF_EXAMPLES = 5;

  /// A passage of a candidate.
  ///
  /// @param candidate the candidate's place in the list
  public record Entry(int candidate, Passage passage, Embedding embedding) {}

  public Corpus {
    candidates = candidates.stream().map(Candidate::withoutTexts).toList();
    entries = List.copyOf(entries);
  }

  /// How well the candidates are provided with examples, from 0, not at all, to 1, plenty.
  public float exampleSupply() {
    long examples = entries.stream().filter(entry -> entry.passage().isExample()).count();
    return Math.min(1, examples / (PLENTY_OF_EXAMPLES * Math.max(1, candidates.size())));
  }

  /// The idf of the passages' terms.
  TfIdf tfIdf() {
    return new TfIdf(entries.stream().map(entry -> entry.passage().text()).toList());
  }

  /// The classes that the classifier tells apart: the candidates and, after them, the background.
  public int classes() {
    return candidates.size() + 1;
  }

  /// The last class.
  public int background() {
    return candidates.size();
  }
}
