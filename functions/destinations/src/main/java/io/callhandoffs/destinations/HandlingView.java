package io.callhandoffs.destinations;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Screening;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a destination is rung, as clients see it: among the destination's own fields.
record HandlingView(
    List<String> fallbacks,
    Optional<String> message,
    String callerId,
    String screening,
    Optional<String> whisper,
    Optional<HoursView> hours,
    String whenClosed,
    Optional<String> closedMessage,
    Map<String, String> sipHeaders,
    boolean voicemailDetection) {

  static HandlingView of(Handling handling) {
    return new HandlingView(
        handling.fallbacks().ids().stream().map(DestinationId::value).toList(),
        handling.message().map(Announcement::text),
        handling.callerId().text(),
        name(handling.screening()),
        handling.whisper().map(Whisper::template),
        handling.hours().map(HoursView::of),
        name(handling.whenClosed()),
        closedMessage(handling.whenClosed()),
        handling.sipHeaders().values(),
        handling.voicemailDetection());
  }

  private static String name(Screening screening) {
    return switch (screening) {
      case NONE -> "none";
      case PRESS_KEY -> "press_key";
    };
  }

  private static String name(WhenClosed whenClosed) {
    return switch (whenClosed) {
      case WhenClosed.Next() -> "next";
      case WhenClosed.Default() -> "default";
      case WhenClosed.Voicemail() -> "voicemail";
      case WhenClosed.Message _ -> "message";
    };
  }

  private static Optional<String> closedMessage(WhenClosed whenClosed) {
    return whenClosed instanceof WhenClosed.Message(var text)
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
