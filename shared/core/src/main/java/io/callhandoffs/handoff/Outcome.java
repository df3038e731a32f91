package io.callhandoffs.handoff;

/// How ringing one destination ended.
public enum Outcome {
  /// A human took the call.
  ACCEPTED,
  NO_ANSWER,
  BUSY,
  /// Somebody answered, and chose not to take it.
  DECLINED,
  /// Something answered, and no human showed that they were there.
  VOICEMAIL,
  FAILED,
  /// The caller hung up before anybody took the call.
  CALLER_LEFT,
  /// Not rung: outside its hours.
  SKIPPED_CLOSED,
  /// Not rung: the project's dialling policy forbids it.
  BLOCKED
}
