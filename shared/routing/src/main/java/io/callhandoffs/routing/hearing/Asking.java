package io.callhandoffs.routing.hearing;

import io.callhandoffs.routing.hearing.Names.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How callers ask for somebody: the carrier phrases around what they want.
final class Asking {

  private static final Set<String> VERBS =
      WordSet.of(
          """
          speak speaking talk talking transfer transferred connect connected put reach pass patch
          forward
          """);

  /// What may stand between such a verb and a name.
  private static final Set<String> LINKS =
      WordSet.of(
          """
          me us him her through thru over to with the your a an someone somebody anyone anybody
          person people human being in at from of directly straight back please whoever does
          """);

  /// Words that ask without saying for what.
  private static final Set<String> CARRIERS =
      WordSet.of(
          """
          i i'd i'm i'll i've id im ill we we'd me us you can can't could would will may might want
          wanted wants wanna need needs like love gotta have has to the a an your my please speak
          speaking talk talking transfer transferred connect connected put through thru get give go
          getting just is are there this that it it's for with in at of from and or let lets call
          called calling trying try reach looking hoping be thanks thank yes yeah no now really do
          does did back ok okay over directly straight hello hi about department dept team somebody
          someone person anyone anybody pass patch forward asked ask asking said was were on line
          uh um only not don't if possible who whom one's regarding still again here
          some any
          """);

  private static final Set<String> HUMANS =
      WordSet.of(
          """
          human humans agent agents operator representative representatives rep someone somebody
          anyone anybody person people staff member advisor adviser receptionist attendant
          """);

  /// What stands beside a human: “a real live human being”.
  private static final Set<String> HUMAN_DECORATION =
      WordSet.of("real live actual being customer service services support care alive breathing");

  private static final Set<String> MACHINES =
      WordSet.of(
          "machine machines robot robots bot bots computer computers recording automated system ai");

  private static final Set<String> REFUSALS =
      WordSet.of("not isn't don't doesn't didn't except wasn't never without hate");

  /// In words: how far before a name a refusal may stand (“not”, two links and an article).
  private static final int REFUSAL_REACH = 6;

  private Asking() {}

  /// Whether the caller asks to be put through to the name that begins at a word.
  static boolean isAskedFor(List<String> words, int at) {
    int verb = at - 1;
    while (verb >= 0 && LINKS.contains(words.get(verb)) && !VERBS.contains(words.get(verb))) {
      verb--;
    }
    boolean isGetMe =
        verb >= 0 && at - verb > 1 && isGet(words.get(verb)) && words.get(verb + 1).equals("me");
    return verb >= 0 && at - verb > 1 && (VERBS.contains(words.get(verb)) || isGetMe);
  }

  private static boolean isGet(String word) {
    return word.equals("get") || word.equals("give");
  }

  /// Whether a word says no to what follows.
  static boolean refuses(String word) {
    return REFUSALS.contains(word);
  }

  /// Whether the caller says that they do not want the name that begins at a word.
  static boolean isRefused(List<String> words, int at) {
    return refusalBefore(words, at) < at;
  }

  /// The word at which the refusal of what follows begins.
  static int refusalBefore(List<String> words, int at) {
    for (int word = at - 1; word >= Math.max(0, at - REFUSAL_REACH); word--) {
      if (REFUSALS.contains(words.get(word)) || isInstead(words, word)) {
        return word;
      }
      if (!CARRIERS.contains(words.get(word)) && !LINKS.contains(words.get(word))) {
        return at;
      }
    }
    return at;
  }

  private static boolean isInstead(List<String> words, int at) {
    return words.get(at).equals("than") || words.get(at).equals("instead");
  }

  /// The words that say what is wanted, without those that ask.
  static List<String> core(List<String> words) {
    return words.stream().filter(word -> !CARRIERS.contains(word)).toList();
  }

  /// Whether nothing but names, and words that ask, was said.
  static boolean isOnly(List<String> words, List<Found> names) {
    var rest = new ArrayList<>(words);
    for (var name : names.reversed()) {
      rest.subList(name.from(), name.to()).clear();
    }
    return core(rest).stream().allMatch(Asking::refuses);
  }

  /// Whether the caller asks for a human being and says nothing else.
  static boolean isForHuman(List<String> words) {
    boolean isHuman = words.stream().anyMatch(HUMANS::contains) || words.contains("customer");
    boolean isNoMachine =
        words.stream().anyMatch(MACHINES::contains) && words.stream().anyMatch(Asking::refuses);
    return (isHuman || isNoMachine) && core(words).stream().allMatch(Asking::isOfHumans);
  }

  private static boolean isOfHumans(String word) {
    return HUMANS.contains(word)
        || HUMAN_DECORATION.contains(word)
        || MACHINES.contains(word)
        || REFUSALS.contains(word);
  }
}
