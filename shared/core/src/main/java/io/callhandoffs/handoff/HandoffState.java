package io.callhandoffs.handoff;

/// How far a handoff has come.
public enum HandoffState {
  /// It is being found out where the call should go.
  INITIATED,
  RINGING,
  /// A human has the call.
  ACCEPTED,
  /// A human had the call, and it is over.
  COMPLETED,
  /// Nobody took it.
  FAILED,
  /// The caller left before anybody took it.
  ABANDONED,
  /// Nobody could be rung, because policy forbids it.
  BLOCKED;

  public boolean isOver() {
    return this != INITIATED && this != RINGING && this != ACCEPTED;
  }
}
