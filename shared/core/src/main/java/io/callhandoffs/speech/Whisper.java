package io.callhandoffs.speech;

import io.callhandoffs.text.EnumNames;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the human who answers hears before the caller is put through, with blanks that each call
/// fills in: "A call from {caller} about {reason}".
public record Whisper(String template) {

  /// A caller listens to ringing while this is said.
  public static final int MAX_LENGTH = 500;

  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

  /// Something a call can fill in.
  public enum Blank {
    CALLER,
    REASON,
    SUMMARY,
    DESTINATION;

    /// As it is typed in a template.
    public String text() {
      return "{" + EnumNames.of(this) + "}";
    }

    private static boolean knows(String text) {
      return Arrays.stream(values()).anyMatch(blank -> blank.text().equals(text));
    }
  }

  public Whisper {
    template = Spoken.text(template, MAX_LENGTH);
    var unknown = BLANK.matcher(template).results().map(MatchResult::group);
    if (!unknown.allMatch(Blank::knows)) {
      var known = Arrays.stream(Blank.values()).map(Blank::text).collect(Collectors.joining(", "));
      throw new IllegalArgumentException("may only have the blanks " + known);
    }
  }

  /// The sentence for one call.
  public String fill(Function<Blank, String> words) {
    return BLANK
        .matcher(template)
        .replaceAll(blank ->
            Matcher.quoteReplacement(words.apply(EnumNames.constant(Blank.class, blank.group(1)))));
  }
}
