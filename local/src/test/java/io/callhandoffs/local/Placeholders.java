package io.callhandoffs.local;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes the place of what is new each time: ids by the order in which they come up, times, and the
/// ids of requests, which are all one in the SAM CLI. By ids destinations are put in order, and so
/// what follows from that order is left out as well.
final class Placeholders {

  private static final Pattern ID =
      Pattern.compile("\\b(?:(?:dst|key)_[0-9a-z]{20}|(?:hnd_|AC|CA|PN|RE)[0-9a-f]{32})\\b");
  private static final Pattern REQUEST =
      Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z");

  /// How sure somebody is, of which the last digits depend on what was learned first.
  private static final Pattern SCORE = Pattern.compile("\\b\\d\\.\\d{6,}(?:E-\\d+)?\\b");

  private static final Pattern KEY = Pattern.compile("\\bhk_live_[0-9A-Za-z]+");

  private static final Pattern HINTS = Pattern.compile("(?<=hints=\\\\?\")[^\"\\\\]*");

  /// What is learned meanwhile may be learned already when a save is answered.
  private static final Pattern UNDERSTOOD =
      Pattern.compile("(?<=\"understood_by\":\")(?:meaning|words)");

  /// Nor is it sure whether what was saved has been checked by then.
  private static final Pattern CHECKED =
      Pattern.compile(
          "\"state\":\"(?:unknown|healthy)\",\"since\":\"<time>\",\"why\":\\[],\"checked_at\":"
              + "(?:null|\"<time>\")");

  private final Map<String, String> ids = new HashMap<>();

  String in(String text) {
    var timeless = REQUEST.matcher(TIME.matcher(text).replaceAll("<time>")).replaceAll("<request>");
    var rounded = SCORE.matcher(timeless).replaceAll(score -> rounded(score.group()));
    var sorted = HINTS.matcher(rounded).replaceAll(hints -> sorted(hints.group()));
    var unlearned = UNDERSTOOD.matcher(sorted).replaceAll("<by>");
    var unchecked = CHECKED.matcher(unlearned).replaceAll("<well>");
    var keyless = KEY.matcher(unchecked).replaceAll("<key>");
    return ID.matcher(keyless)
        .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "<id " + (ids.size() + 1) + ">"));
  }

  private static String rounded(String score) {
    return new BigDecimal(score).round(new MathContext(3)).toPlainString();
  }

  private static String sorted(String hints) {
    return Stream.of(hints.split(", ")).sorted().collect(joining(", "));
  }
}
