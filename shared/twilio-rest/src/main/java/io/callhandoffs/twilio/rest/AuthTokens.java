package io.callhandoffs.twilio.rest;

import java.time.Instant;
import java.util.Optional;

/// An account's auth tokens: the current one, which signs, and during a rotation the next and the
/// previous one.
public record AuthTokens(String current, Optional<Dated> pending, Optional<Dated> previous) {

  /// A token, and since when it has been the current, next or previous one.
  public record Dated(String token, Instant since) {

    @Override
    public String toString() {
      return "Dated[" + since + "]";
    }
  }

  public static AuthTokens of(String current) {
    return new AuthTokens(current, Optional.empty(), Optional.empty());
  }

  /// With a new token, which is not in force yet.
  AuthTokens prepared(String token, Instant now) {
    return new AuthTokens(current, Optional.of(new Dated(token, now)), previous);
  }

  /// With the pending token in force; requests under the previous one may still be on their way.
  AuthTokens promoted(Instant now) {
    return replacedBy(pending.orElseThrow().token(), now);
  }

  /// With a token that somebody has put in force; the one before is accepted for a while longer.
  public AuthTokens replacedBy(String token, Instant now) {
    return token.equals(current)
        ? this
        : new AuthTokens(token, Optional.empty(), Optional.of(new Dated(current, now)));
  }

  AuthTokens withoutPending() {
    return new AuthTokens(current, Optional.empty(), previous);
  }

  AuthTokens withoutPrevious() {
    return new AuthTokens(current, pending, Optional.empty());
  }

  /// Says only how many there are.
  @Override
  public String toString() {
    return "AuthTokens[pending " + pending.isPresent() + "]";
  }
}
