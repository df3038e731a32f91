package io.callhandoffs.routing.hearing;

import java.util.List;

/// What a caller said, as tokens, without disfluencies and what speech recognition leaves in it:
/// filled pauses, greetings, repetitions, false starts, masked profanity, emoji.
///
/// @param tokens lower-case words and single punctuation marks
public record Speech(List<String> tokens) {

  public Speech {
    tokens = List.copyOf(tokens);
  }

  /// Cleans what was said. If it is nothing but greetings and fillers, these are kept, as they are
  /// all there is to understand.
  public static Speech of(String said) {
    var heard = Disfluencies.withoutRepetitions(Tokens.of(said));
    var wish = Disfluencies.withoutFillers(Disfluencies.afterRepair(heard));
    return new Speech(Tokens.haveWord(wish) ? wish : Disfluencies.withoutFilledPauses(heard));
  }

  /// The tokens with spaces between: what the sentence encoder reads.
  public String text() {
    return String.join(" ", tokens);
  }

  /// The words alone.
  public List<String> words() {
    return tokens.stream().filter(Tokens::isWord).toList();
  }

  /// The clauses that may each be a wish of its own; none where there is only one.
  public List<String> clauses() {
    return Clauses.of(tokens);
  }

  /// Whether not a single word was said.
  public boolean isEmpty() {
    return !Tokens.haveWord(tokens);
  }
}
