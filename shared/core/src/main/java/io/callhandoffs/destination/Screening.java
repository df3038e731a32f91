package io.callhandoffs.destination;

/// What it takes for a call to count as answered by a human.
public enum Screening {
  /// Whoever or whatever answers is put through.
  NONE,
  /// A human has to press a key, and so voicemail is never taken for one.
  PRESS_KEY
}
