package io.callhandoffs.project;

import io.callhandoffs.speech.Announcement;
import java.net.URI;
import java.util.Optional;

/// The voice assistant that takes a project's calls first.
///
/// @param url where it listens (`wss://…`)
/// @param protocol how Twilio talks to it
/// @param greeting what callers hear from Twilio before it speaks, if it does not greet itself
/// @param returnOnFailure whether a caller whom nobody took goes back to it, rather than to the
///   project's last resort
public record Assistant(
    URI url, Protocol protocol, Optional<Announcement> greeting, boolean returnOnFailure) {

  /// How Twilio talks to an assistant.
  public enum Protocol {
    /// Twilio turns speech into text and back.
    CONVERSATION_RELAY,
    /// The assistant gets the sound itself.
    MEDIA_STREAM
  }

  public Assistant {
    url = WebAddress.read(url.toString(), "wss");
  }

  /// Reads an assistant's address.
  public static URI url(String text) {
    return WebAddress.read(text, "wss");
  }
}
