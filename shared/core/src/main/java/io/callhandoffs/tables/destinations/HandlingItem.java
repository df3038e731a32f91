package io.callhandoffs.tables.destinations;

import static io.callhandoffs.destination.Handling.PLAIN;

import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Fallbacks;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Answering;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.Handling.Opening;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;

/// A destination's [Handling] as the table has it: `ring_seconds` beside the rest of it.
final class HandlingItem {

  private HandlingItem() {}

  /// Adds a handling's attributes to a destination's item.
  static Item write(Item destination, Handling handling) {
    return destination
        .put("ring_seconds", handling.dialling().time().seconds())
        .put("handling", write(handling));
  }

  private static Item write(Handling handling) {
    var dialling = handling.dialling();
    var answering = handling.answering();
    var opening = handling.opening();
    var fallbacks = handling.fallbacks().ids().stream().map(DestinationId::value).toList();
    return Item.empty()
        .put("message", dialling.message().map(Announcement::text))
        .put("caller_id", dialling.callerId().text())
        .putStrings("sip_headers", dialling.sipHeaders().values())
        .put("screening", answering.screening())
        .put("whisper", answering.whisper().map(Whisper::template))
        .put("voicemail_detection", answering.voicemailDetection())
        .putItem("hours", opening.hours().map(HoursItem::write))
        .put("when_closed", whenClosed(opening.whenClosed()))
        .putStrings("fallbacks", fallbacks);
  }

  static Handling read(Attributes destination) {
    var item = destination.map("handling");
    return new Handling(
        new Dialling(
            new RingTime(destination.number("ring_seconds", RingTime.DEFAULT.seconds())),
            item.find("caller_id").map(CallerId::parse).orElse(PLAIN.dialling().callerId()),
            item.find("message").map(Announcement::new),
            new SipHeaders(item.stringMap("sip_headers"))),
        new Answering(
            item.constant("screening", PLAIN.answering().screening()),
            item.find("whisper").map(Whisper::new),
            item.flag("voicemail_detection", PLAIN.answering().voicemailDetection())),
        new Opening(
            item.findMap("hours").map(HoursItem::read),
            item.findMap("when_closed")
                .map(HandlingItem::whenClosed)
                .orElse(PLAIN.opening().whenClosed())),
        new Fallbacks(item.strings("fallbacks").stream().map(DestinationId::new).toList()));
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
