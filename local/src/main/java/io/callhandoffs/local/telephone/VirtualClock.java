package io.callhandoffs.local.telephone;

import java.util.Optional;
import java.util.function.IntConsumer;

/// The time of a call. Speech and ringing advance it, without real waiting unless it is to keep
/// pace with another clock.
final class VirtualClock {

  /// Speech at an unhurried 150 words a minute.
  private static final double WORDS_PER_SECOND = 2.5;

  private final Optional<IntConsumer> pace;
  private int now;

  VirtualClock() {
    this.pace = Optional.empty();
  }

  /// @param pace is told each second that is reached, and returns once it is time
  VirtualClock(IntConsumer pace) {
    this.pace = Optional.of(pace);
  }

  /// How many seconds have passed for which nobody has waited.
  int ahead() {
    return pace.isPresent() ? 0 : now;
  }

  int now() {
    return now;
  }

  void pass(int seconds) {
    now += seconds;
    pace.ifPresent(clock -> clock.accept(now));
  }

  void set(int seconds) {
    now = seconds;
  }

  static int toSay(String words) {
    return (int) Math.ceil(words.strip().split("\\s+").length / WORDS_PER_SECOND);
  }
}
