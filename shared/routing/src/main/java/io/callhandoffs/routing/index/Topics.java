package io.callhandoffs.routing.index;

import io.callhandoffs.routing.hearing.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a description into the topics that it names: “when the caller asks about opening hours,
/// parking or tickets” is three topics, each of which stands for the destination better than their
/// average does.
final class Topics {

  /// Beyond this, a description lists everything there is.
  static final int MAX_TOPICS = 40;

  private static final String MARKS = ".,;:!?()/–—\n\r•";

  private static final Set<String> SEPARATORS = WordSet.of("or and and/or & plus also");

  private static final Set<String> LEAD_INS =
      WordSet.of(
          """
          when if for the a an caller callers customer customers visitor visitors patient
          patients guest guests person people somebody someone anyone anybody who that which
          wants want to wish wishes would like needs need asks ask asking about is are has
          have calls calling with any all questions question enquiries enquiry inquiries
          help use this handles deals everything anything do on of regarding concerning such
          as including e.g etc other also they their it by in from be being
          """);

  private Topics() {}

  static List<String> of(String description) {
    var topics = new LinkedHashSet<String>();
    var words = new ArrayList<String>();
    for (var token : spaced(description).split("\\s+", -1)) {
      boolean isMark = token.length() == 1 && MARKS.contains(token);
      if (isMark || SEPARATORS.contains(token.toLowerCase(Locale.ROOT))) {
        addTopic(words, topics);
      } else if (!token.isEmpty()) {
        words.add(token);
      }
    }
    addTopic(words, topics);
    return topics.stream().limit(MAX_TOPICS).toList();
  }

  private static String spaced(String text) {
    var spaced = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean isMark = MARKS.indexOf(c) >= 0 && !isInsideWord(text, at);
      spaced.append(isMark ? " " + (c == '\n' ? '.' : c) + " " : c);
    }
    return spaced.toString().strip();
  }

  /// The point of 3.5 and the stroke of and/or separate nothing.
  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && text.charAt(at) != ',';
  }

  private static void addTopic(List<String> words, Set<String> topics) {
    int from = 0;
    while (from < words.size() && LEAD_INS.contains(words.get(from).toLowerCase(Locale.ROOT))) {
      from++;
    }
    if (from < words.size()) {
      topics.add(String.join(" ", words.subList(from, words.size())));
    }
    words.clear();
  }
}
