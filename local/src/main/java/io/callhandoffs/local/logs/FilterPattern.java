package io.callhandoffs.local.logs;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The part of CloudWatch Logs' [filter
/// patterns](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html)
/// that functions use: members of JSON objects that equal a text, joined by `&&`, `||` and
/// parentheses.
final class FilterPattern {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([(){}]|&&|\\|\\|)|\\$\\.(\\w+)\\s*=\\s*\"([^\"]*)\")");

  private final List<MatchResult> tokens;
  private int next;

  private FilterPattern(List<MatchResult> tokens) {
    this.tokens = tokens;
  }

  /// Which lines a pattern lets through.
  ///
  /// @throws IllegalArgumentException if it is none, or none of these
  static Predicate<JsonNode> parse(String text) {
    var tokens = TOKEN.matcher(text).results().toList();
    if (!TOKEN.matcher(text).replaceAll("").isBlank()) {
      throw invalid();
    }
    var pattern = new FilterPattern(tokens);
    pattern.expect("{");
    var lines = pattern.either();
    pattern.expect("}");
    return lines;
  }

  private Predicate<JsonNode> either() {
    var lines = both();
    while (is("||")) {
      next++;
      lines = lines.or(both());
    }
    return lines;
  }

  private Predicate<JsonNode> both() {
    var lines = one();
    while (is("&&")) {
      next++;
      lines = lines.and(one());
    }
    return lines;
  }

  private Predicate<JsonNode> one() {
    if (is("(")) {
      next++;
      var lines = either();
      expect(")");
      return lines;
    }
    if (next == tokens.size() || tokens.get(next).group(2) == null) {
      throw invalid();
    }
    var equal = tokens.get(next++);
    return line -> line.path(equal.group(2)).asString("").equals(equal.group(3));
  }

  private boolean is(String sign) {
    return next < tokens.size() && sign.equals(tokens.get(next).group(1));
  }

  private void expect(String sign) {
    if (!is(sign)) {
      throw invalid();
    }
    next++;
  }

  private static IllegalArgumentException invalid() {
    return new IllegalArgumentException("Invalid filter pattern");
  }
}
