package io.callhandoffs.routing.learning;

import io.callhandoffs.routing.answer.Candidate;

/// Why callers may not be understood as the owner of a destination wishes. It is known as soon as
/// the destination's texts are.
public sealed interface Ambiguity {

  /// The id of the candidate that it is about.
  String candidate();

  /// What is wrong and what to do about it, for a reader who knows nothing of machine learning.
  String inWords();

  /// Another candidate's texts are nearer to this one's than its own are to each other.
  ///
  /// @param other the other, by id and name
  /// @param here the text of this one that is nearest to the other
  /// @param there the text of the other that it is nearest to
  record ReadsLike(String candidate, Candidate other, String here, String there)
      implements Ambiguity {

    @Override
    public String inWords() {
      return ("“%s” here and “%s” there mean much the same, so that callers who want one may reach"
              + " the other. Say in each description what only that one does.")
          .formatted(here, there);
    }
  }

  /// There is too little to go by.
  record SaysLittle(String candidate) implements Ambiguity {

    @Override
    public String inWords() {
      return "The description says little more than the name. Say in a sentence or two what callers"
          + " want who belong here, or give a few examples of what they say.";
    }
  }
}
