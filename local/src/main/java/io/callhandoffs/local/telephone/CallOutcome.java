package io.callhandoffs.local.telephone;

/// How a call ended, as seen by the caller.
public enum CallOutcome {
  /// The caller talked to a human.
  REACHED,
  /// The caller was put through to a machine.
  VOICEMAIL,
  /// The caller left a message with us.
  MESSAGE_LEFT,
  /// The caller hung up before reaching a human.
  CALLER_LEFT,
  /// The call ended without reaching a human.
  NOT_REACHED,
  /// The call was never taken.
  REJECTED,
  /// The caller heard Twilio's "application error".
  ERROR,
  /// The call is still up.
  IN_PROGRESS
}
