package io.callhandoffs.local.telephone;

/// The time of a call. Speech and ringing advance it, without real waiting.
final class VirtualClock {

  /// Speech at an unhurried 150 words a minute.
  private static final double WORDS_PER_SECOND = 2.5;

  private int now;

  int now() {
    return now;
  }

  void pass(int seconds) {
    now += seconds;
  }

  void set(int seconds) {
    now = seconds;
  }

  static int toSay(String words) {
    return (int) Math.ceil(words.strip().split("\\s+").length / WORDS_PER_SECOND);
  }
}
