package io.callhandoffs.routing.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes disfluencies out of speech: filled pauses, repetitions, repairs, and phrases of greeting,
/// parting and politeness.
final class Disfluencies {

  private static final Set<String> FILLED_PAUSES =
      WordSet.of("um uh uhm umm uhh erm er err hmm hm mm mhm ah eh");

  private static final StockPhrases OPENERS =
      StockPhrases.of(
          """
          hi, hello, hey, hiya, howdy, hi there, hello there, how are you
          good morning, good afternoon, good evening, good day
          yeah, yes, yep, yup, ok, okay, so, well, right, alright, oh, like, basically, actually
          please, sorry, excuse me, listen, thank you, thanks
          let me see, let's see, i mean, you know, you see, i guess
          """);

  private static final StockPhrases CLOSERS =
      StockPhrases.of(
          """
          please, thanks, thank you, thank you very much, thanks a lot, cheers, bye, okay, ok
          you know, i guess, and stuff, if you can, if that's okay, if possible
          """);

  /// What was said before one of these was wrong.
  private static final StockPhrases REPAIRS =
      StockPhrases.of(
          """
          no wait, no sorry, sorry no, sorry i meant, no i meant, no i mean, scratch that, wait no
          actually no, or rather, i meant
          """);

  private static final StockPhrases ASIDES = StockPhrases.of("you know, i mean");

  /// After one of these, such a phrase is no aside: “do you know …”, “what I mean is …”.
  private static final Set<String> BEFORE_NO_ASIDE =
      WordSet.of("do did would what if how let as that");

  /// So many words said twice in a row are a repetition; longer ones are emphasis.
  private static final int MAX_REPEATED = 3;

  private Disfluencies() {}

  /// “I I want to I want to pay” → “I want to pay”.
  static List<String> withoutRepetitions(List<String> tokens) {
    var kept = new ArrayList<String>();
    for (var token : tokens) {
      kept.add(token);
      for (int length = MAX_REPEATED; length >= 1; length--) {
        dropRepeated(kept, length);
      }
    }
    return kept;
  }

  private static void dropRepeated(List<String> tokens, int length) {
    int size = tokens.size();
    if (size < 2 * length) {
      return;
    }
    var last = tokens.subList(size - length, size);
    boolean areWords = last.stream().allMatch(Tokens::isWord);
    boolean isNumber = last.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    if (areWords && !isNumber && last.equals(tokens.subList(size - 2 * length, size - length))) {
      last.clear();
    }
  }

  /// “I want the – no wait, the gift shop” → “the gift shop”.
  static List<String> afterRepair(List<String> tokens) {
    for (int at = tokens.size() - 2; at > 0; at--) {
      int length = REPAIRS.lengthAt(tokens, at);
      var rest = tokens.subList(at + length, tokens.size());
      if (length > 0 && Tokens.haveWord(rest)) {
        return rest;
      }
    }
    return tokens;
  }

  /// “Um, hi, I want to, uh, pay, please” → “I want to, pay”.
  static List<String> withoutFillers(List<String> tokens) {
    var kept = withoutFilledPauses(withoutAsides(tokens));
    boolean isShorter = true;
    while (isShorter) {
      isShorter = dropOpener(kept) || dropCloser(kept);
    }
    return kept;
  }

  /// Without “um” and “uh”, and the marks that stood around them.
  static List<String> withoutFilledPauses(List<String> tokens) {
    var kept = new ArrayList<String>();
    for (var token : tokens) {
      boolean isRepeatedMark =
          !Tokens.isWord(token) && !kept.isEmpty() && kept.getLast().equals(token);
      if (!FILLED_PAUSES.contains(token) && !isRepeatedMark) {
        kept.add(token);
      }
    }
    return kept;
  }

  private static List<String> withoutAsides(List<String> tokens) {
    var kept = new ArrayList<>(tokens);
    for (int at = kept.size() - 1; at > 0; at--) {
      int length = ASIDES.lengthAt(kept, at);
      boolean isInside = at + length < kept.size();
      if (length > 0 && isInside && !BEFORE_NO_ASIDE.contains(kept.get(at - 1))) {
        kept.subList(at, at + length).clear();
      }
    }
    return kept;
  }

  private static boolean dropOpener(List<String> tokens) {
    if (!tokens.isEmpty() && !Tokens.isWord(tokens.getFirst())) {
      tokens.removeFirst();
      return true;
    }
    return OPENERS.removeFirst(tokens);
  }

  private static boolean dropCloser(List<String> tokens) {
    if (!tokens.isEmpty() && tokens.getLast().equals(",")) {
      tokens.removeLast();
      return true;
    }
    return CLOSERS.removeLast(tokens);
  }
}
