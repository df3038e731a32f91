package io.callhandoffs.destination;

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

  static Handling read(Item item) {
    return new Handling(
        new Fallbacks(item.strings("fallbacks").stream().map(DestinationId::new).toList()),
        item.find("message").map(Announcement::new),
        CallerId.parse(item.string("caller_id")),
        item.constant("screening", Screening.class),
        item.find("whisper").map(Whisper::new),
        item.findItem("hours").map(HoursItem::read),
        whenClosed(item.item("when_closed")),
        new SipHeaders(item.stringMap("sip_headers")),
        item.flag("voicemail_detection"));
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

  private static WhenClosed whenClosed(Item item) {
    return switch (item.string("do")) {
      case "next" -> new WhenClosed.Next();
      case "default" -> new WhenClosed.Default();
      case "voicemail" -> new WhenClosed.Voicemail();
      default -> new WhenClosed.Message(new Announcement(item.string("text")));
    };
  }
}
