package io.callhandoffs.handoff;

/// What was done for a caller whom nobody could take.
public enum Ending {
  /// They heard that nobody can be reached.
  MESSAGE,
  /// They could leave a message; its link is on the handoff once it is recorded.
  VOICEMAIL,
  /// They were promised a call back.
  CALLBACK,
  /// They went back to the assistant, which knows how it went.
  ASSISTANT
}
