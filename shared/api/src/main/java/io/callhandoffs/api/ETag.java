package io.callhandoffs.api;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.write.Precondition;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells one state of a thing from another, as defined by [RFC
/// 9110](https://www.rfc-editor.org/rfc/rfc9110).
public record ETag(String value) {

  private static final Pattern LIST =
      Pattern.compile("\\s*(?:W/)?\"[^\"]*\"\\s*(?:,\\s*(?:W/)?\"[^\"]*\"\\s*)*+");

  /// Only strong tags: a weak one never matches for a change.
  private static final Pattern STRONG = Pattern.compile("(W/)?\"([^\"]*)\"");

  public static ETag ofVersion(long version) {
    return new ETag(Long.toString(version));
  }

  String header() {
    return "\"" + value + "\"";
  }

  /// The precondition of a change to the state that has this tag. Refuses if the client names
  /// another one.
  Precondition basis(Optional<String> ifMatch, String by) {
    if (ifMatch.isEmpty() || ifMatch.get().strip().equals("*")) {
      return new Precondition(value, false, by);
    }
    if (!LIST.matcher(ifMatch.get()).matches()) {
      throw Failure.malformed("If-Match must be an ETag in quotes, such as \"3\"");
    }
    var strong = STRONG.matcher(ifMatch.get()).results().filter(tag -> tag.group(1) == null);
    if (strong.noneMatch(tag -> tag.group(2).equals(value))) {
      throw Failure.stale("It has changed and is " + header() + " now; read it again");
    }
    return new Precondition(value, true, by);
  }
}
