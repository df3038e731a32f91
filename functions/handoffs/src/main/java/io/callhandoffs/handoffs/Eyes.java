package io.callhandoffs.handoffs;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Request;
import java.util.regex.Pattern;

/// What whoever asks may see: telephone numbers in full, or no more of them than tells one from
/// another.
///
/// @param seeNumbers whether their key has the scope for it
record Eyes(boolean seeNumbers) {

  /// Seven digits, E.164's shortest, or more, however people write or speech recognition spells
  /// them.
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){6,}");

  private static final int SHOWN_DIGITS = 4;

  static Eyes of(Request request) {
    return new Eyes(request.caller().may(Scope.HANDOFFS_READ_PII));
  }

  /// `text`, of each number in it only the last digits.
  String see(String text) {
    return seeNumbers ? text : NUMBER.matcher(text).replaceAll(match -> masked(match.group()));
  }

  private static String masked(String number) {
    var digits = number.replaceAll("\\D", "");
    return "…" + digits.substring(digits.length() - SHOWN_DIGITS);
  }
}
