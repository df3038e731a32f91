package io.callhandoffs.routing.hearing;

import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Stop words and stemming: the words of a text that carry meaning, each by its stem, so that
/// “tickets” is “ticket”.
public final class Stems {

  private static final Set<String> STOP_WORDS =
      WordSet.of(
          """
          a about after again all also am an and another any anybody anyone anything are around as ask
          at back be because been before being but by call caller calling calls came can cannot come
          could did do does doing don't done during each else even ever every few find first for from
          get getting give go going got had happen happened has have having he hello help her here
          hers hey hi him his how i i'd i'll i'm i've if in inform into is isn't it it's its just keep
          know last let like look looking lot made make many may me mean might more most much must my
          myself need needs never new next no not now of off ok okay on once one only or other our out
          over own perhaps please possible put question questions quite really regarding right said
          same say see set shall she should since so some somebody someone something soon speak still
          such sure take talk tell than thank thanks that that's the their them then there these they
          thing things think this those though through till to told too try trying two until up upon
          us use used using very via wanna want wanted wants was way we well went were what what's
          when where where's whether which while who whose why will wish with within without won't
          wonder wondering would yes yet you your yours
          """);

  private Stems() {}

  /// The stems of all words but stop words, in order, with repetitions.
  public static List<String> of(List<String> words) {
    var stemmer = new EnglishStemmer();
    return words.stream()
        .filter(word -> !STOP_WORDS.contains(word))
        .map(word -> stem(word, stemmer))
        .toList();
  }

  static String stem(String word) {
    return stem(word, new EnglishStemmer());
  }

  private static String stem(String word, EnglishStemmer stemmer) {
    stemmer.setCurrent(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    return stemmer.stem() ? stemmer.getCurrent() : word;
  }
}
