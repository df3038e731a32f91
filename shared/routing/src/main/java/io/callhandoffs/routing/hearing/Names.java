package io.callhandoffs.routing.hearing;

import io.callhandoffs.routing.answer.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The names of a project's destinations, as callers say them: in the plural or without “the” and
/// “department”, and as speech recognition writes them.
final class Names {

  /// In letters. Shorter names are one edit away from too many other words.
  private static final int MIN_FUZZY_LENGTH = 5;

  /// One letter in five may be wrong: “receptions”, “giftshop”, “bording kennels”.
  private static final double MAX_DISTANCE = 0.2;

  /// Of one word, half may be wrong: more is another word.
  private static final double MAX_WORD_DISTANCE = 0.5;

  private static final Set<String> DECORATION =
      WordSet.of("the a an our department dept team desk's");

  private final List<Name> names;

  Names(List<Candidate> candidates) {
    names =
        candidates.stream()
            .map(Name::of)
            .sorted(Comparator.comparingInt((Name name) -> name.stems.size()).reversed())
            .toList();
  }

  /// A destination's name, found in what was said.
  ///
  /// @param from the first word of it
  /// @param to the first word after it
  record Found(Candidate candidate, int from, int to) {

    boolean overlaps(Found other) {
      return from < other.to && other.from < to;
    }
  }

  /// The names that stand in the words as they are written, in the order in which they were said.
  /// Of names within names, the longer counts.
  List<Found> in(List<String> words) {
    var stems = words.stream().map(Stems::stem).toList();
    var found = new ArrayList<Found>();
    for (var name : names) {
      IntStream.rangeClosed(0, stems.size() - name.stems.size())
          .filter(at -> stems.subList(at, at + name.stems.size()).equals(name.stems))
          .mapToObj(at -> new Found(name.candidate, at, at + name.stems.size()))
          .filter(next -> found.stream().noneMatch(next::overlaps))
          .forEach(found::add);
    }
    return found.stream().sorted(Comparator.comparingInt(Found::from)).toList();
  }

  /// The one name that the words are, allowing for errors of speech recognition.
  Optional<Candidate> nearest(List<String> words) {
    var said = join(words);
    var nearest = names.stream().min(Comparator.comparingDouble(name -> name.distance(said)));
    return nearest
        .filter(name -> name.distance(said) <= MAX_DISTANCE)
        .filter(name -> isAlone(name, said))
        .filter(name -> name.isWordForWord(words))
        .map(name -> name.candidate);
  }

  private boolean isAlone(Name nearest, String said) {
    return names.stream()
        .allMatch(name -> name.equals(nearest) || name.distance(said) > nearest.distance(said));
  }

  private static String join(List<String> words) {
    return String.join("", words.stream().map(Stems::stem).toList());
  }

  private record Name(Candidate candidate, List<String> stems, String joined) {

    static Name of(Candidate candidate) {
      var words = Speech.of(candidate.name()).words();
      var core = words.stream().filter(word -> !DECORATION.contains(word)).toList();
      var kept = core.isEmpty() ? words : core;
      return new Name(candidate, kept.stream().map(Stems::stem).toList(), join(kept));
    }

    /// Whether no word was said in another's place: “free cash withdrawal” is not “pending cash
    /// withdrawal” misheard.
    boolean isWordForWord(List<String> words) {
      return words.size() != stems.size()
          || IntStream.range(0, stems.size())
              .allMatch(at -> isMisheard(Stems.stem(words.get(at)), stems.get(at)));
    }

    private static boolean isMisheard(String said, String meant) {
      return EditDistance.between(said, meant)
          <= MAX_WORD_DISTANCE * Math.max(said.length(), meant.length());
    }

    /// The share of letters that differ; more than any tolerance if that would be a guess.
    double distance(String said) {
      if (said.equals(joined)) {
        return 0;
      }
      int longest = Math.max(said.length(), joined.length());
      boolean isTooShort = joined.length() < MIN_FUZZY_LENGTH;
      boolean isTooDifferent = Math.abs(said.length() - joined.length()) > MAX_DISTANCE * longest;
      return isTooShort || isTooDifferent
          ? 1
          : (double) EditDistance.between(said, joined) / longest;
    }
  }
}
