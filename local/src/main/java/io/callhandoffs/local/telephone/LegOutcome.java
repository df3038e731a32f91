package io.callhandoffs.local.telephone;

/// How a leg that is rung ends.
enum LegOutcome {
  /// A human picks up, takes the call when asked to, and talks.
  ANSWERS(6, 200),
  BUSY(2, 486),
  NO_ANSWER(Integer.MAX_VALUE, 480),
  FAILED(1, 404),
  /// A human refuses: by a key at the whisper, or with the telephone's own button.
  DECLINES(5, 603),
  /// A human picks up, hears everything and presses nothing.
  IGNORES(6, 200),
  /// A machine picks up, hears everything and presses nothing.
  VOICEMAIL(18, 200);

  private final int ringSeconds;
  private final int sipCode;

  LegOutcome(int ringSeconds, int sipCode) {
    this.ringSeconds = ringSeconds;
    this.sipCode = sipCode;
  }

  /// How long it rings before that.
  int ringSeconds() {
    return ringSeconds;
  }

  /// What a SIP endpoint would respond.
  int sipCode() {
    return sipCode;
  }
}
