package io.callhandoffs.destination;

import static io.callhandoffs.destination.Handling.PLAIN;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;

/// A destination's [Handling] as the table has it.
final class HandlingItem {

  private HandlingItem() {}

  static Item write(Handling handling) {
    var fallbacks = handling.fallbacks().ids().stream().map(DestinationId::value).toList();
    return Item.empty()
        .putStrings("fallbacks", fallbacks)
        .put("message", handling.message().map(Announcement::text))
        .put("caller_id", handling.callerId().text())
        .put("screening", handling.screening())
        .put("whisper", handling.whisper().map(Whisper::template))
        .putItem("hours", handling.hours().map(HoursItem::write))
        .put("when_closed", whenClosed(handling.whenClosed()))
        .putStrings("sip_headers", handling.sipHeaders().values())
        .put("voicemail_detection", handling.voicemailDetection());
  }

  static Handling read(Attributes item) {
    return new Handling(
        new Fallbacks(item.strings("fallbacks").stream().map(DestinationId::new).toList()),
        item.find("message").map(Announcement::new),
        item.find("caller_id").map(CallerId::parse).orElse(PLAIN.callerId()),
        item.constant("screening", PLAIN.screening()),
        item.find("whisper").map(Whisper::new),
        item.findMap("hours").map(HoursItem::read),
        item.findMap("when_closed").map(HandlingItem::whenClosed).orElse(PLAIN.whenClosed()),
        new SipHeaders(item.stringMap("sip_headers")),
        item.flag("voicemail_detection", PLAIN.voicemailDetection()));
  }

  private static Item whenClosed(WhenClosed whenClosed) {
    return switch (whenClosed) {
      case WhenClosed.Next() -> Item.empty().put("do", "next");
      case WhenClosed.Default() -> Item.empty().put("do", "default");
      case WhenClosed.Voicemail() -> Item.empty().put("do", "voicemail");
      case WhenClosed.Message(var text) ->
          Item.empty().put("do", "message").put("text", text.text());
    };
  }

  private static WhenClosed whenClosed(Attributes item) {
    return switch (item.requireString("do")) {
      case "next" -> new WhenClosed.Next();
      case "default" -> new WhenClosed.Default();
      case "voicemail" -> new WhenClosed.Voicemail();
      default -> new WhenClosed.Message(new Announcement(item.requireString("text")));
    };
  }
}
