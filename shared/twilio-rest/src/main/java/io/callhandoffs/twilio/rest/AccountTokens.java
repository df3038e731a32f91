package io.callhandoffs.twilio.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An account's auth tokens: the current one, which signs, and during a rotation the next and the
/// previous one.
///
/// @param projects those that are connected to the account; its tokens are deleted with the last
public record AccountTokens(
    String current, Optional<Dated> pending, Optional<Dated> previous, SortedSet<String> projects) {

  /// A token, and since when it has been the current, next or previous one.
  public record Dated(String token, Instant since) {

    @Override
    public String toString() {
      return "Dated[" + since + "]";
    }
  }

  public AccountTokens {
    projects = new TreeSet<>(projects);
  }

  /// With a new token, which is not in force yet.
  AccountTokens prepared(String token, Instant now) {
    return new AccountTokens(current, Optional.of(new Dated(token, now)), previous, projects);
  }

  /// With the pending token in force; requests under the previous one may still be on their way.
  AccountTokens promoted(Instant now) {
    return new AccountTokens(
        pending.orElseThrow().token(),
        Optional.empty(),
        Optional.of(new Dated(current, now)),
        projects);
  }

  AccountTokens withoutPending() {
    return new AccountTokens(current, Optional.empty(), previous, projects);
  }

  AccountTokens withoutPrevious() {
    return new AccountTokens(current, pending, Optional.empty(), projects);
  }

  public AccountTokens with(String project) {
    var more = new TreeSet<>(projects);
    more.add(project);
    return new AccountTokens(current, pending, previous, more);
  }

  public AccountTokens without(String project) {
    var fewer = new TreeSet<>(projects);
    fewer.remove(project);
    return new AccountTokens(current, pending, previous, fewer);
  }

  /// Says only how many there are.
  @Override
  public String toString() {
    return "AccountTokens[pending " + pending.isPresent() + ", projects " + projects + "]";
  }
}
