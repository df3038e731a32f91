package io.callhandoffs.twilio;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.secret.CachedSecret;
import io.callhandoffs.secret.JsonSecret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tokens with which Twilio may have signed, by account: the current one and, during a
/// rotation, the next and the previous one. Kept in one secret:
///
/// ```json
/// {"accounts": {"AC…": {"current": "…", "pending": "…", "previous": "…"}}}
/// ```
final class SigningTokens {

  /// The longest step of a rotation until it reaches us.
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final CachedSecret<Map<String, List<String>>> tokens;

  SigningTokens(JsonSecret secret, Clock clock) {
    this.tokens = new CachedSecret<>(secret, SigningTokens::parse, MAX_AGE, clock);
  }

  /// The tokens of an account; none if it is not connected.
  List<String> of(String account) {
    return tokens.get().getOrDefault(account, List.of());
  }

  /// The tokens of all accounts: a JSON body does not say in a trustworthy place whose it is.
  List<String> all() {
    return tokens.get().values().stream().flatMap(List::stream).distinct().toList();
  }

  /// Reads the secret again, unless that has just been done; returns whether it was read.
  boolean refresh() {
    return tokens.refresh();
  }

  private static Map<String, List<String>> parse(Attributes secret) {
    var accounts = secret.requireMap("accounts");
    return accounts.names().stream()
        .collect(
            Collectors.toUnmodifiableMap(Function.identity(), sid -> tokens(accounts.map(sid))));
  }

  /// A blank token would be a key that everybody knows.
  private static List<String> tokens(Attributes account) {
    return Stream.of("current", "pending", "previous")
        .map(account::find)
        .flatMap(Optional::stream)
        .filter(token -> !token.isBlank())
        .toList();
  }
}
