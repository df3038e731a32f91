package io.callhandoffs.destinations;

import static io.callhandoffs.destination.Handling.PLAIN;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Fallbacks;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Answering;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.Handling.Opening;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.Screening;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import java.util.List;
import java.util.Optional;

/// How a destination is rung, as a client sends it: among the destination's own fields.
final class HandlingForm {

  private HandlingForm() {}

  /// Notes fields that are wrong, and reads them as the default.
  static Handling read(Fields fields) {
    return new Handling(
        dialling(fields),
        answering(fields),
        new Opening(HoursForm.read(fields), whenClosed(fields)),
        fields
            .optional("fallbacks", JsonType.TEXTS, HandlingForm::fallbacks)
            .orElse(PLAIN.fallbacks()));
  }

  private static Dialling dialling(Fields fields) {
    var plain = PLAIN.dialling();
    return new Dialling(
        fields.optional("ring_seconds", JsonType.INTEGER, RingTime::new).orElse(plain.time()),
        fields.optional("caller_id", JsonType.TEXT, CallerId::parse).orElse(plain.callerId()),
        fields.optional("message", JsonType.TEXT, Announcement::new),
        fields
            .optional("sip_headers", JsonType.TEXT_MAP, SipHeaders::new)
            .orElse(plain.sipHeaders()));
  }

  private static Answering answering(Fields fields) {
    var plain = PLAIN.answering();
    return new Answering(
        fields
            .optional("screening", JsonType.TEXT, HandlingForm::screening)
            .orElse(plain.screening()),
        fields.optional("whisper", JsonType.TEXT, Whisper::new),
        fields
            .optional("voicemail_detection", JsonType.FLAG, flag -> flag)
            .orElse(plain.voicemailDetection()));
  }

  private static Fallbacks fallbacks(List<String> ids) {
    return new Fallbacks(ids.stream().map(DestinationId::new).toList());
  }

  private static Screening screening(String text) {
    return switch (text) {
      case "none" -> Screening.NONE;
      case "press_key" -> Screening.PRESS_KEY;
      default -> throw new IllegalArgumentException("must be none or press_key");
    };
  }

  private static WhenClosed whenClosed(Fields fields) {
    var text = fields.optional("closed_message", JsonType.TEXT, Announcement::new);
    var whenClosed = fields.optional("when_closed", JsonType.TEXT, kind -> whenClosed(kind, text));
    return whenClosed.orElse(PLAIN.opening().whenClosed());
  }

  private static WhenClosed whenClosed(String kind, Optional<Announcement> text) {
    return switch (kind) {
      case "next" -> new WhenClosed.Next();
      case "default" -> new WhenClosed.Default();
      case "voicemail" -> new WhenClosed.Voicemail();
      case "message" ->
          new WhenClosed.Message(
              text.orElseThrow(() ->
                  new IllegalArgumentException("needs a `closed_message` that callers are told")));
      default -> throw new IllegalArgumentException("must be next, default, voicemail or message");
    };
  }
}
