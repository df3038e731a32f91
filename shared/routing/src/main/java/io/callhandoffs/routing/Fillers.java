package io.callhandoffs.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words with which people begin, hesitate, correct themselves and are polite.
final class Fillers {

  private static final Set<String> HESITATIONS =
      Set.of(
          "um", "uh", "uhm", "umm", "uhh", "erm", "er", "err", "hmm", "hm", "mm", "mhm", "ah",
          "eh");

  private static final Set<String> OPENERS =
      Set.of(
          "hi",
          "hello",
          "hey",
          "hiya",
          "howdy",
          "yeah",
          "yes",
          "yep",
          "yup",
          "ok",
          "okay",
          "so",
          "well",
          "right",
          "alright",
          "oh",
          "listen",
          "please",
          "sorry",
          "basically",
          "actually",
          "good morning",
          "good afternoon",
          "good evening",
          "good day",
          "hi there",
          "hello there",
          "excuse me",
          "let me see",
          "let's see",
          "i mean",
          "you know",
          "you see",
          "i guess",
          "how are you",
          "thank you",
          "thanks",
          "like");

  private static final Set<String> CLOSERS =
      Set.of(
          "please",
          "thanks",
          "thank you",
          "thank you very much",
          "thanks a lot",
          "you know",
          "okay",
          "ok",
          "bye",
          "cheers",
          "i guess",
          "and stuff",
          "if you can",
          "if that's okay",
          "if possible");

  private static final Set<String> REPAIRS =
      Set.of(
          "no wait",
          "no sorry",
          "sorry no",
          "sorry i meant",
          "no i meant",
          "no i mean",
          "scratch that",
          "wait no",
          "actually no",
          "or rather",
          "i meant");

  private static final Set<String> ASIDES = Set.of("you know", "i mean");

  private static final int LONGEST = 4;

  private Fillers() {}

  static List<String> without(List<String> tokens) {
    var direct = new ArrayList<>(tokens);
    removeAsides(direct);
    var kept = withoutHesitations(direct);
    while (strip(kept, OPENERS, true) || strip(kept, CLOSERS, false)) {
      // Each round takes one more phrase off.
    }
    return kept;
  }

  /// Without “um” and “uh”, and the marks that stood around them.
  static List<String> withoutHesitations(List<String> tokens) {
    var kept = new ArrayList<String>();
    for (var token : tokens) {
      boolean isRepeatedMark =
          !Speech.isWord(token) && !kept.isEmpty() && kept.getLast().equals(token);
      if (!HESITATIONS.contains(token) && !isRepeatedMark) {
        kept.add(token);
      }
    }
    return kept;
  }

  /// How many tokens at a place say “what went before was wrong”; 0 if they do not.
  static int repairAt(List<String> tokens, int at) {
    return phraseAt(tokens, at, REPAIRS);
  }

  /// Asides between commas, or wherever recognition leaves them.
  private static void removeAsides(List<String> tokens) {
    for (int at = tokens.size() - 1; at > 0; at--) {
      int length = phraseAt(tokens, at, ASIDES);
      boolean hasMore = at + length < tokens.size();
      if (length > 0 && hasMore && !isQuestion(tokens.get(at - 1))) {
        tokens.subList(at, at + length).clear();
      }
    }
  }

  /// “Do you know …” and “what I mean” are no asides.
  private static boolean isQuestion(String before) {
    return Set.of("do", "did", "would", "what", "if", "how", "let", "as", "that").contains(before);
  }

  private static int phraseAt(List<String> tokens, int at, Set<String> phrases) {
    for (int length = Math.min(LONGEST, tokens.size() - at); length >= 1; length--) {
      if (phrases.contains(String.join(" ", tokens.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean strip(List<String> tokens, Set<String> phrases, boolean atStart) {
    int size = tokens.size();
    if (size > 0
        && !Speech.isWord(tokens.get(atStart ? 0 : size - 1))
        && (atStart || isComma(tokens))) {
      tokens.remove(atStart ? 0 : size - 1);
      return true;
    }
    for (int length = Math.min(LONGEST, size); length >= 1; length--) {
      var part = atStart ? tokens.subList(0, length) : tokens.subList(size - length, size);
      if (phrases.contains(String.join(" ", part))) {
        part.clear();
        return true;
      }
    }
    return false;
  }

  private static boolean isComma(List<String> tokens) {
    return tokens.getLast().equals(",");
  }
}
