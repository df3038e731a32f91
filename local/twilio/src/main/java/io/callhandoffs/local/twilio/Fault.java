package io.callhandoffs.local.twilio;

import java.util.Locale;

/// A planned failure of requests.
///
/// @param times how many requests fail
/// @param method which requests; empty is any
/// @param path a part of their paths; empty is any
public record Fault(Kind kind, int times, String method, String path) {

  public enum Kind {
    /// The answer is late, by [Faults#SLOWNESS].
    SLOW,
    /// Too many requests: 429, and nothing is done.
    TOO_MANY,
    /// 500, and nothing is done.
    ERROR_BEFORE,
    /// All is done, and the answer is 500.
    ERROR_AFTER,
    /// A proxy between us and Twilio answers 502 in HTML, and nothing is done.
    HTML_502,
    /// All is done, and the connection breaks before the answer.
    RESET_AFTER;

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public static Fault once(Kind kind, String method, String path) {
    return new Fault(kind, 1, method, path);
  }

  boolean concerns(RestRequest request) {
    return (method.isEmpty() || method.equals(request.method())) && request.path().contains(path);
  }

  Fault oneLess() {
    return new Fault(kind, times - 1, method, path);
  }
}
