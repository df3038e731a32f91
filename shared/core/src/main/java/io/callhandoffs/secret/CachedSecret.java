package io.callhandoffs.secret;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A secret's value, kept in memory for a short while only, so that a revoked key stops working.
/// But a value that cannot be read again is used for hours: a revoked key is rare, and a telephone
/// that answers nobody is worse. It can be used by many threads; one of them reads at a time.
///
/// @param <T> what the secret's JSON is turned into
public final class CachedSecret<T> {

  /// A key that does not match may match a value that has just been set; but many wrong keys must
  /// not make us read the secret for each.
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);

  /// How long a value is used that cannot be read again. An outage is over by then.
  static final Duration MAX_STALE = Duration.ofHours(12);

  private static final Logger LOG = LoggerFactory.getLogger(CachedSecret.class);

  private final JsonSecret secret;
  private final Function<Attributes, T> parse;
  private final Duration maxAge;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Reading<T> latest;
  private volatile Instant failedAt = Instant.MIN;

  /// @param parse what to make of the secret's JSON; its exceptions must not quote it
  /// @param maxAge how long a value that was replaced may still be used
  public CachedSecret(
      JsonSecret secret, Function<Attributes, T> parse, Duration maxAge, Clock clock) {
    this.secret = secret;
    this.parse = parse;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /// The value. It is read again if the one in memory is too old; if that fails, the old one is
  /// used.
  ///
  /// @throws RuntimeException if it cannot be read, and there is none younger than [#MAX_STALE]
  public T get() {
    return youngerThan(maxAge).value();
  }

  /// The value in memory, unless it is too old. Reads nothing.
  public Optional<T> kept() {
    return find(maxAge).map(Reading::value);
  }

  /// Reads the secret again, unless that has just been done.
  ///
  /// @return whether it was read
  public boolean refresh() {
    var before = latest;
    return !youngerThan(BETWEEN_REFRESHES).equals(before);
  }

  private Reading<T> youngerThan(Duration age) {
    return find(age).orElseGet(() -> readUnlessDoneMeanwhile(age));
  }

  private Reading<T> readUnlessDoneMeanwhile(Duration age) {
    lock.lock();
    try {
      return find(age).orElseGet(this::readOrKeep);
    } finally {
      lock.unlock();
    }
  }

  /// Where reading fails, no caller waits for the next try sooner than in ten seconds.
  private Reading<T> readOrKeep() {
    var stale = find(MAX_STALE);
    var hasJustFailed = failedAt.isAfter(clock.instant().minus(BETWEEN_REFRESHES));
    if (stale.isPresent() && hasJustFailed) {
      return stale.get();
    }
    try {
      return read();
    } catch (RuntimeException e) {
      failedAt = clock.instant();
      var known = stale.orElseThrow(() -> e);
      LOG.error("Secret {} cannot be read; that of {} is still used", secret.id(), known.at(), e);
      Metrics.count(Metric.STALE_SECRETS);
      return known;
    }
  }

  private Reading<T> read() {
    var reading = new Reading<>(parsed(secret.read()), clock.instant());
    latest = reading;
    return reading;
  }

  private T parsed(Attributes content) {
    try {
      return parse.apply(content);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "The secret " + secret.id() + " is not as it should be: " + e.getMessage());
    }
  }

  /// A value that was read later than now is as good as too old: the clock was set back, and nobody
  /// knows for how long it would be used.
  private Optional<Reading<T>> find(Duration age) {
    var now = clock.instant();
    return Optional.ofNullable(latest)
        .filter(reading -> reading.at().plus(age).isAfter(now) && !reading.at().isAfter(now));
  }

  private record Reading<T>(T value, Instant at) {

    /// Without the value.
    @Override
    public String toString() {
      return "Reading[" + at + "]";
    }
  }
}
