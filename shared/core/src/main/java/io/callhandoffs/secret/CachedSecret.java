package io.callhandoffs.secret;

import io.callhandoffs.aws.Attributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A secret's value, kept in memory for a short while only, so that a revoked key stops working. It
/// can be used by many threads; one of them reads at a time.
///
/// @param <T> what the secret's JSON is turned into
public final class CachedSecret<T> {

  /// A key that does not match may match a value that has just been set; but many wrong keys must
  /// not make us read the secret for each.
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(10);

  private final JsonSecret secret;
  private final Function<Attributes, T> parse;
  private final Duration maxAge;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Reading<T> latest;

  /// @param parse what to make of the secret's JSON; its exceptions must not quote it
  /// @param maxAge how long a value that was replaced may still be used
  public CachedSecret(
      JsonSecret secret, Function<Attributes, T> parse, Duration maxAge, Clock clock) {
    this.secret = secret;
    this.parse = parse;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /// The value. It is read again if the one in memory is too old.
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
      return find(age).orElseGet(this::read);
    } finally {
      lock.unlock();
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

  private Optional<Reading<T>> find(Duration age) {
    var now = clock.instant();
    return Optional.ofNullable(latest).filter(reading -> reading.at().plus(age).isAfter(now));
  }

  private record Reading<T>(T value, Instant at) {

    /// Without the value.
    @Override
    public String toString() {
      return "Reading[" + at + "]";
    }
  }
}
