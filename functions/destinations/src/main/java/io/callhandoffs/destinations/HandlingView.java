package io.callhandoffs.destinations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Answering;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.Handling.Opening;
import io.callhandoffs.destination.Screening;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a destination is rung, as clients see it: among the destination's own fields.
record HandlingView(
    @JsonUnwrapped DiallingView dialling,
    @JsonUnwrapped AnsweringView answering,
    @JsonUnwrapped OpeningView opening,
    List<String> fallbacks) {

  record DiallingView(
      int ringSeconds, String callerId, Optional<String> message, Map<String, String> sipHeaders) {

    private static DiallingView of(Dialling dialling) {
      return new DiallingView(
          dialling.time().seconds(),
          dialling.callerId().text(),
          dialling.message().map(Announcement::text),
          dialling.sipHeaders().values());
    }
  }

  record AnsweringView(String screening, Optional<String> whisper, boolean voicemailDetection) {

    private static AnsweringView of(Answering answering) {
      return new AnsweringView(
          name(answering.screening()),
          answering.whisper().map(Whisper::template),
          answering.voicemailDetection());
    }
  }

  record OpeningView(Optional<HoursView> hours, String whenClosed, Optional<String> closedMessage) {

    private static OpeningView of(Opening opening) {
      return new OpeningView(
          opening.hours().map(HoursView::of),
          name(opening.whenClosed()),
          textOf(opening.whenClosed()));
    }
  }

  static HandlingView of(Handling handling) {
    return new HandlingView(
        DiallingView.of(handling.dialling()),
        AnsweringView.of(handling.answering()),
        OpeningView.of(handling.opening()),
        handling.fallbacks().ids().stream().map(DestinationId::value).toList());
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

  private static Optional<String> textOf(WhenClosed whenClosed) {
    return whenClosed instanceof WhenClosed.Message(var text)
        ? Optional.of(text.text())
        : Optional.empty();
  }
}
