package io.callhandoffs.destination;

import io.callhandoffs.speech.Announcement;

/// What becomes of a caller whose destination is closed.
public sealed interface WhenClosed {

  /// The caller goes to the fallbacks, as if nobody had answered.
  record Next() implements WhenClosed {}

  /// The caller goes to the project's default destination at once.
  record Default() implements WhenClosed {}

  /// The caller may leave a message.
  record Voicemail() implements WhenClosed {}

  /// The caller is told, and the call ends.
  record Message(Announcement text) implements WhenClosed {}
}
