package io.callhandoffs.routing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a caller said, as words and marks, without what nerves and speech recognition leave in it:
/// hesitations, greetings, repeated words, false starts, masked profanity, emoji.
///
/// @param tokens lower-case words and single punctuation marks
record Speech(List<String> tokens) {

  /// Some minutes of talk. Nobody says what they want in more, and a machine that talks on and on
  /// must not cost us time.
  private static final int LONGEST = 1000;

  /// So many words said twice in a row are a stutter; longer ones are emphasis.
  private static final int LONGEST_STUTTER = 3;

  private static final Set<String> ENDS = Set.of(".", "?", "!", ";", "also", "plus");
  private static final Set<String> BEGINNINGS =
      Set.of("i", "i'd", "i'm", "can", "could", "do", "is", "what", "how", "where", "my", "also");

  /// Fewer words are hardly a wish of their own.
  private static final int SHORTEST_WISH = 3;

  /// Each costs a caller five milliseconds; and who wants more wants everything.
  private static final int MOST_WISHES = 3;

  private static final String MARKS = ".,;:?!$€£%&+()\"/";

  Speech {
    tokens = List.copyOf(tokens);
  }

  /// Cleans what was said. What has nothing but greetings and fillers in it keeps them, as these
  /// are then all there is to understand.
  static Speech of(String said) {
    var heard = withoutStutter(tokens(said));
    var repaired = afterRepair(heard);
    var wish = Fillers.without(repaired);
    return new Speech(hasWord(wish) ? wish : Fillers.withoutHesitations(heard));
  }

  /// The text for reading: words and marks with spaces between.
  String text() {
    return String.join(" ", tokens);
  }

  /// The wishes in it, where there may be more than one; none where there is one.
  List<String> wishes() {
    var wishes = new ArrayList<String>();
    var wish = new ArrayList<String>();
    for (int at = 0; at < tokens.size(); at++) {
      boolean isEnd = ENDS.contains(tokens.get(at)) || isAnd(at);
      if (isEnd && wish.size() >= SHORTEST_WISH) {
        wishes.add(String.join(" ", wish));
        wish.clear();
      } else {
        wish.add(tokens.get(at));
      }
    }
    wishes.add(String.join(" ", wish));
    return wishes.size() == 1 || wishes.size() > MOST_WISHES ? List.of() : wishes;
  }

  /// An “and” after which something new begins: “and can I …”, “and my …”.
  private boolean isAnd(int at) {
    return (tokens.get(at).equals("and") || tokens.get(at).equals("but"))
        && at + 1 < tokens.size()
        && BEGINNINGS.contains(tokens.get(at + 1));
  }

  /// The words alone.
  List<String> words() {
    return tokens.stream().filter(Speech::isWord).toList();
  }

  boolean isEmpty() {
    return !hasWord(tokens);
  }

  private static List<String> tokens(String said) {
    var text = said.substring(0, Math.min(said.length(), LONGEST));
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var tokens = new ArrayList<String>();
    var word = new StringBuilder();
    plain.codePoints().forEach(c -> read(c, word, tokens));
    flush(word, tokens);
    return tokens;
  }

  private static void read(int c, StringBuilder word, List<String> tokens) {
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      word.appendCodePoint(c);
    } else if (c == '*' || (isInner(c) && !word.isEmpty())) {
      word.append(c == '*' ? '*' : c == '-' ? '-' : '\'');
    } else {
      flush(word, tokens);
      if (MARKS.indexOf(c) >= 0) {
        tokens.add(Character.toString(c));
      }
    }
  }

  private static boolean isInner(int c) {
    return c == '\'' || c == '’' || c == '-';
  }

  /// Masked words (`f***`) say nothing but mood, and are left out.
  private static void flush(StringBuilder word, List<String> tokens) {
    int end = word.length();
    while (end > 0 && isInner(word.charAt(end - 1))) {
      end--;
    }
    var text = word.substring(0, end);
    if (!text.isEmpty() && text.indexOf('*') < 0) {
      tokens.add(text);
    }
    word.setLength(0);
  }

  /// “I I want to I want to pay” → “I want to pay”.
  private static List<String> withoutStutter(List<String> tokens) {
    var kept = new ArrayList<String>();
    for (var token : tokens) {
      kept.add(token);
      for (int length = LONGEST_STUTTER; length >= 1; length--) {
        dropRepeat(kept, length);
      }
    }
    return kept;
  }

  private static void dropRepeat(List<String> tokens, int length) {
    int size = tokens.size();
    if (size < 2 * length) {
      return;
    }
    var last = tokens.subList(size - length, size);
    boolean areWords = last.stream().allMatch(Speech::isWord);
    boolean isNumber = last.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    if (areWords && !isNumber && last.equals(tokens.subList(size - 2 * length, size - length))) {
      last.clear();
    }
  }

  /// “I want the – no wait, the gift shop” → “the gift shop”.
  private static List<String> afterRepair(List<String> tokens) {
    for (int at = tokens.size() - 2; at > 0; at--) {
      int length = Fillers.repairAt(tokens, at);
      if (length > 0 && hasWord(tokens.subList(at + length, tokens.size()))) {
        return tokens.subList(at + length, tokens.size());
      }
    }
    return tokens;
  }

  private static boolean hasWord(List<String> tokens) {
    return tokens.stream().anyMatch(Speech::isWord);
  }

  static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }
}
