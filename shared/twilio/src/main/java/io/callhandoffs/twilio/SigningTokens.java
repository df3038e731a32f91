package io.callhandoffs.twilio;

import io.callhandoffs.aws.Attributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The tokens with which Twilio may have signed, by account: the current one, and while it is being
/// rotated the next and the one before. Kept in one secret:
///
/// ```json
/// {"accounts": {"AC…": {"current": "…", "pending": "…", "previous": "…"}}}
/// ```
///
/// It is kept in memory for a short while only, so that a token that was taken away stops working.
public final class SigningTokens {

  /// A rotation's slowest step takes this long to reach us.
  private static final Duration FRESH = Duration.ofMinutes(1);

  /// A signature that matches none may be from a token we have not seen yet; but whoever sends many
  /// wrong ones must not make us read the secret each time.
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);

  private final SecretsManagerClient secrets;
  private final String secretId;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Reading latest;

  public SigningTokens(SecretsManagerClient secrets, String secretId, Clock clock) {
    this.secrets = secrets;
    this.secretId = secretId;
    this.clock = clock;
  }

  /// The tokens of an account; none if it is not connected.
  List<String> of(String account) {
    return reading(FRESH).tokens().getOrDefault(account, List.of());
  }

  /// The tokens of all accounts: JSON bodies do not say whose they are at a place we could trust.
  List<String> all() {
    return reading(FRESH).tokens().values().stream().flatMap(List::stream).distinct().toList();
  }

  /// Reads the secret again, unless that has just been done; whether it was.
  boolean refresh() {
    var before = latest;
    return !reading(BETWEEN_REFRESHES).equals(before);
  }

  private Reading reading(Duration maxAge) {
    var seen = latest;
    if (seen != null && seen.isYoungerThan(maxAge, clock.instant())) {
      return seen;
    }
    lock.lock();
    try {
      var meanwhile = latest;
      if (meanwhile != null && meanwhile.isYoungerThan(maxAge, clock.instant())) {
        return meanwhile;
      }
      var value = secrets.getSecretValue(get -> get.secretId(secretId)).secretString();
      var reading = new Reading(parse(value), clock.instant());
      latest = reading;
      return reading;
    } finally {
      lock.unlock();
    }
  }

  private Map<String, List<String>> parse(String json) {
    try {
      var accounts = Attributes.ofJson(json).requireMap("accounts");
      return accounts.names().stream()
          .collect(
              Collectors.toUnmodifiableMap(Function.identity(), sid -> tokens(accounts.map(sid))));
    } catch (RuntimeException _) {
      // A parser's complaint quotes what it could not read, and this is a secret.
      throw new IllegalStateException(
          "The secret " + secretId + " does not say whose tokens it has");
    }
  }

  /// A blank token would be a key that everybody knows.
  private static List<String> tokens(Attributes account) {
    return Stream.of("current", "pending", "previous")
        .map(account::find)
        .flatMap(Optional::stream)
        .filter(token -> !token.isBlank())
        .toList();
  }

  private record Reading(Map<String, List<String>> tokens, Instant at) {

    boolean isYoungerThan(Duration age, Instant now) {
      return at.plus(age).isAfter(now);
    }

    @Override
    public String toString() {
      return "Reading[" + tokens.size() + " accounts at " + at + "]";
    }
  }
}
