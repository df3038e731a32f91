package io.callhandoffs.twilio.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An account's auth tokens: the one that signs, and while it is being changed the next one and the
/// one before.
///
/// @param projects those that are connected to the account; with the last of them its tokens go
public record AccountTokens(
    String current, Optional<Dated> pending, Optional<Dated> previous, SortedSet<String> projects) {

  /// A token, and since when it is what it is.
  public record Dated(String token, Instant since) {

    @Override
    public String toString() {
      return "Dated[" + since + "]";
    }
  }

  public AccountTokens {
    projects = new TreeSet<>(projects);
  }

  /// With one that was just made, and is not in force yet.
  AccountTokens prepared(String token, Instant now) {
    return new AccountTokens(current, Optional.of(new Dated(token, now)), previous, projects);
  }

  /// The pending one is in force; requests under the one before may still be on their way.
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

  /// How many there are, and no more.
  @Override
  public String toString() {
    return "AccountTokens[pending " + pending.isPresent() + ", projects " + projects + "]";
  }
}
