package io.callhandoffs.handoff;

/// How ringing one destination ended: no more than what is known.
public enum Outcome {
  /// A human took the call.
  ACCEPTED,
  NO_ANSWER,
  BUSY,
  /// Somebody answered, and chose not to take it.
  DECLINED,
  /// Somebody or something answered, and did not press the key that takes the call.
  NOT_ACCEPTED,
  /// An answering machine answered.
  VOICEMAIL,
  FAILED,
  /// The caller hung up before anybody took the call.
  CALLER_LEFT,
  /// What was reported of it was lost, and what Twilio still knows does not say whether somebody
  /// took the call.
  UNKNOWN,
  /// Not rung: outside its hours.
  SKIPPED_CLOSED,
  /// Not rung: checks have shown that it does not answer, and there was somebody else to ring.
  SKIPPED_UNHEALTHY,
  /// Not rung: the project's dialling policy forbids it.
  BLOCKED
}
