package io.callhandoffs.twilio;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.secret.CachedSecret;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.store.Attributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The accounts at Twilio whose requests we answer, and what they may have signed with. Kept in one
/// secret:
///
/// ```json
/// {"accounts": {"AC…": {
///   "current": "…", "pending": "…", "previous": "…",
///   "signing_keys": [{"id": "webhooks_sharedkey_…", "secret": "…"}],
///   "projects": ["default"]}}}
/// ```
final class SigningAccounts {

  /// The longest step of a rotation until it reaches us.
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final CachedSecret<Map<String, SigningAccount>> accounts;

  SigningAccounts(JsonSecret secret, Clock clock) {
    this.accounts =
        new CachedSecret<>(secret, content -> parse(content, clock.instant()), MAX_AGE, clock);
  }

  /// An account by its SID, if it is connected.
  Optional<SigningAccount> find(String account) {
    return Optional.ofNullable(accounts.get().get(account));
  }

  /// All of them: a JSON body does not say in a trustworthy place whose it is.
  Collection<SigningAccount> all() {
    return accounts.get().values();
  }

  /// Whether an account speaks for `project` where no number says whose a call is: it does if the
  /// project is connected to it. A project that is connected to none has the one account, if there
  /// is but one, that is connected to no project: it was put into the secret by hand.
  boolean isOf(ProjectId project, String account) {
    return isOf(accounts.get(), project, account);
  }

  static boolean isOf(Map<String, SigningAccount> known, ProjectId project, String account) {
    var own = those(known, one -> one.projects().contains(project.value()));
    if (!own.isEmpty()) {
      return own.contains(account);
    }
    return those(known, one -> one.projects().isEmpty()).equals(List.of(account));
  }

  private static List<String> those(
      Map<String, SigningAccount> accounts, Predicate<SigningAccount> test) {
    return accounts.entrySet().stream()
        .filter(entry -> test.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Reads the secret again, unless that has just been done; returns whether it was read.
  boolean refresh() {
    return accounts.refresh();
  }

  private static Map<String, SigningAccount> parse(Attributes secret, Instant now) {
    var accounts = secret.requireMap("accounts");
    return accounts.names().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(), sid -> SigningAccount.read(accounts.map(sid), now)));
  }
}
