package io.callhandoffs.local.gateway;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Which function runs in a thread, and in those that it starts.
///
/// @param clock what the function goes by
public record Invocation(String function, InstantSource clock) {

  private static final ThreadLocal<Invocation> CURRENT = new InheritableThreadLocal<>();

  /// From now on, what this thread does is this invocation's.
  void begin() {
    CURRENT.set(this);
  }

  /// That of this thread, if it is any's.
  public static Optional<Invocation> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /// What time it is for the function.
  public Instant now() {
    return clock.instant();
  }
}
