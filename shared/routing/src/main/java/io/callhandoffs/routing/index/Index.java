package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Candidate;
import java.util.List;

/// Everything that is needed to route a project's calls, and nothing of the work that it takes to
/// get it: trained when a destination is saved, stored, and loaded by calls.
///
/// @param corpus what the destinations say of themselves
/// @param background which sentences of the model's background are background here
/// @param coefficients what was learned from both
public record Index(Corpus corpus, List<Integer> background, Coefficients coefficients) {

  /// What indexes are made by here: the model and the format. An index that something else made
  /// must be trained anew.
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
