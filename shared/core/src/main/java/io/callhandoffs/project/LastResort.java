package io.callhandoffs.project;

import io.callhandoffs.speech.Announcement;
import java.util.Optional;

/// What becomes of a caller whom nobody took.
public sealed interface LastResort {

  /// They may leave a message.
  record Voicemail() implements LastResort {}

  /// They are promised a call back, and the promise is kept on record.
  record Callback() implements LastResort {}

  /// They are told, and the call ends.
  ///
  /// @param text what they are told; without it a sentence in the project's language
  record Message(Optional<Announcement> text) implements LastResort {}
}
