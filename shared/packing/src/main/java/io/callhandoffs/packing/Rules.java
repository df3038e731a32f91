package io.callhandoffs.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What code alone does not tell. One rule on each line, a word and a path as in a jar, where `*`
/// stands for a name and `**` for any path; what follows a `#` is for people.
record Rules(Map<Word, List<Pattern>> patterns) {

  enum Word {
    /// A class that is kept as it is, and everything that it leads to.
    ROOT,
    /// A class that is kept as it is as soon as anything leads to it, since it is reflected upon.
    WHOLE,
    /// A native library that calls Java; it is not kept.
    CALLER,
    /// A class of which such a library looks up members by their names.
    CALLED,
    /// A class that is made by its name, with the constructor that takes nothing.
    MADE,
    /// A class of which no more than its name is asked for.
    NAMED,
    /// A resource that nobody reads.
    WITHOUT
  }

  static Rules read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static Rules of(List<String> lines) {
    var patterns = new EnumMap<Word, List<Pattern>>(Word.class);
    for (var word : Word.values()) {
      var rule = word.name().toLowerCase(Locale.ROOT) + " ";
      patterns.put(
          word,
          lines.stream()
              .filter(line -> line.startsWith(rule))
              .map(line -> pattern(line.substring(rule.length()).strip()))
              .toList());
    }
    long understood = patterns.values().stream().mapToLong(List::size).sum();
    if (understood
        != lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).count()) {
      throw new IllegalArgumentException("There is a rule that begins with none of the words");
    }
    return new Rules(patterns);
  }

  private static Pattern pattern(String path) {
    var any =
        Pattern.quote(path).replace("**", "\\E.*\\Q").replaceAll("(?<!\\.)\\*", "\\\\E[^/]*\\\\Q");
    return Pattern.compile(any);
  }

  boolean say(Word word, String path) {
    return patterns.getOrDefault(word, List.of()).stream()
        .anyMatch(pattern -> pattern.matcher(path).matches());
  }
}
