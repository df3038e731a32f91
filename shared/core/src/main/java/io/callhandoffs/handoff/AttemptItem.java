package io.callhandoffs.handoff;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;

/// An attempt as the table keeps it within its handoff, and back.
final class AttemptItem {

  private AttemptItem() {}

  static Item write(Attempt attempt) {
    return Item.empty()
        .put("index", attempt.index())
        .put("destination", attempt.destination().value())
        .put("name", attempt.name().value())
        .put("how", attempt.choice().how())
        .put("why", attempt.choice().why())
        .put("started_at", attempt.startedAt())
        .put("leg", attempt.leg())
        .put("machine", attempt.machine())
        .putTime("accepted_at", attempt.acceptedAt())
        .put("outcome", attempt.outcome().map(Outcome::name))
        .putTime("ended_at", attempt.endedAt())
        .put("talked_seconds", attempt.talkedSeconds())
        .put("sip_code", attempt.sipCode())
        .put("refusal", attempt.refusal())
        .putNumber("confidence", attempt.choice().confidence())
        .putItem("ring", attempt.ring().map(AttemptItem::write));
  }

  static Attempt read(Attributes item) {
    return new Attempt(
        item.requireInt("index"),
        new DestinationId(item.requireString("destination")),
        new DestinationName(item.requireString("name")),
        new Choice(
            item.requireConstant("how", How.class),
            item.findDouble("confidence"),
            item.string("why", "")),
        item.findMap("ring").map(AttemptItem::readRing),
        item.requireTime("started_at"),
        item.find("leg"),
        item.flag("machine", false),
        item.findTime("accepted_at"),
        item.find("outcome").map(Outcome::valueOf),
        item.findTime("ended_at"),
        item.findInt("talked_seconds"),
        item.findInt("sip_code"),
        item.find("refusal"));
  }

  private static Item write(Ring ring) {
    var item =
        Item.empty()
            .put("seconds", ring.seconds())
            .put("caller_id", ring.callerId())
            .put("screened", ring.screened())
            .put("whisper", ring.whisper())
            .put("headers", ring.headers())
            .put("message", ring.message())
            .put("detect_voicemail", ring.detectVoicemail());
    return switch (ring.line()) {
      case Line.Phone(var number, var digits, var facts) ->
          item.put("number", number.e164())
              .put("send_digits", digits.value())
              .put("region", facts.region())
              .put("kind", facts.kind());
      case Line.Sip(var uri) -> item.put("sip", uri.value());
    };
  }

  private static Ring readRing(Attributes item) {
    return new Ring(
        item.find("sip")
            .<Line>map(uri -> new Line.Sip(new SipUri(uri)))
            .orElseGet(() -> readPhone(item)),
        item.requireInt("seconds"),
        item.find("caller_id"),
        item.flag("screened", false),
        item.find("whisper"),
        item.string("headers", ""),
        item.find("message"),
        item.flag("detect_voicemail", false));
  }

  private static Line readPhone(Attributes item) {
    return new Line.Phone(
        new PhoneNumber(item.requireString("number")),
        new Digits(item.string("send_digits", "")),
        new NumberFacts(
            item.requireString("region"), item.requireConstant("kind", NumberKind.class)));
  }
}
