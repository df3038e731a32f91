package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Candidate;
import java.util.List;

/// All that is needed to route a project's calls: trained when a destination is saved, stored, and
/// loaded by calls.
///
/// @param corpus the destinations' texts
/// @param background which sentences of the model's background are background here
/// @param coefficients what was learned from both
public record Index(Corpus corpus, List<Integer> background, Coefficients coefficients) {

  /// The model and the format of the indexes made here. An index with another must be trained anew.
  public static final String MADE_BY = IndexFormat.VERSION;

  public Index {
    background = List.copyOf(background);
  }

  /// An index that [#write()] wrote.
  ///
  /// @throws StaleIndexException if it is of another model or version, and must be trained anew
  public static Index read(byte[] stored) {
    return IndexFormat.read(stored);
  }

  /// The index as bytes: per passage about 800, per landmark two for each class.
  public byte[] write() {
    return IndexFormat.write(this);
  }

  /// The candidates, by id and name.
  public List<Candidate> candidates() {
    return corpus.candidates();
  }
}
