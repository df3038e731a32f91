package io.callhandoffs.twilio.rest;

import io.callhandoffs.signing.SigningKey;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an account's webhooks may be signed with.
///
/// @param tokens its auth tokens, unless its owner keeps them and has all webhooks signed with
///   shared keys
/// @param keys its shared keys; two at least while one is replaced by the other
/// @param projects those that are connected to the account; all this is deleted with the last
public record AccountSigning(
    Optional<AuthTokens> tokens, List<SigningKey> keys, SortedSet<String> projects) {

  public static final AccountSigning NONE =
      new AccountSigning(Optional.empty(), List.of(), new TreeSet<>());

  public AccountSigning {
    keys = List.copyOf(keys);
    projects = new TreeSet<>(projects);
  }

  /// The login by the current token, if there is one.
  public Optional<Login> login(String account) {
    return tokens.map(known -> Login.byToken(account, known.current()));
  }

  public Optional<SigningKey> key(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  public AccountSigning with(AuthTokens changed) {
    return new AccountSigning(Optional.of(changed), keys, projects);
  }

  public AccountSigning with(List<SigningKey> changed) {
    return new AccountSigning(tokens, changed, projects);
  }

  public AccountSigning with(String project) {
    var more = new TreeSet<>(projects);
    more.add(project);
    return new AccountSigning(tokens, keys, more);
  }

  public AccountSigning without(String project) {
    var fewer = new TreeSet<>(projects);
    fewer.remove(project);
    return new AccountSigning(tokens, keys, fewer);
  }

  /// Whether only `project` would notice a change.
  public boolean isOnlyOf(String project) {
    return projects.equals(new TreeSet<>(List.of(project)));
  }
}
