package io.callhandoffs.tables.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Pickup;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Attempt.Skipped;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Ring.Answering;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.OptionalInt;

/// An attempt as the table keeps it within its handoff, and back.
final class AttemptItem {

  private AttemptItem() {}

  static Item write(Attempt attempt) {
    var chosen = attempt.chosen();
    var item =
        Item.empty()
            .put("index", attempt.index())
            .put("destination", chosen.destination().map(DestinationId::value))
            .put("name", chosen.name().value())
            .put("how", chosen.choice().how())
            .putNumber("confidence", chosen.choice().confidence())
            .put("why", chosen.choice().why())
            .put("started_at", attempt.startedAt());
    return switch (attempt) {
      case Skipped skipped ->
          item.put("machine", false)
              .put("outcome", skipped.why())
              .put("ended_at", skipped.startedAt())
              .put("refusal", skipped.refusal().map(Refusal::why))
              .put("rule", skipped.refusal().flatMap(Refusal::rule).map(Rule::name));
      case Rung rung -> write(item, rung);
    };
  }

  private static Item write(Item item, Rung rung) {
    return item.put("leg", rung.pickup().leg())
        .put("machine", rung.pickup().machine())
        .putTime("accepted_at", rung.pickup().acceptedAt())
        .put("outcome", rung.outcome().map(Outcome::name))
        .putTime("ended_at", rung.endedAt())
        .put("talked_seconds", rung.end().map(End::talkedSeconds).orElse(OptionalInt.empty()))
        .put("sip_code", rung.end().map(End::sipCode).orElse(OptionalInt.empty()))
        .put("ring", write(rung.ring()));
  }

  static Attempt read(Attributes item) {
    var chosen =
        new Chosen(
            item.find("destination").map(DestinationId::new),
            new DestinationName(item.requireString("name")),
            new Choice(
                item.requireConstant("how", How.class),
                item.findDouble("confidence"),
                item.string("why", "")));
    return item.findMap("ring")
        .<Attempt>map(ring -> readRung(item, chosen, readRing(ring)))
        .orElseGet(() -> readSkipped(item, chosen));
  }

  private static Rung readRung(Attributes item, Chosen chosen, Ring ring) {
    return new Rung(
        item.requireInt("index"),
        chosen,
        item.requireTime("started_at"),
        ring,
        new Pickup(item.find("leg"), item.flag("machine", false), item.findTime("accepted_at")),
        item.find("outcome").map(Outcome::valueOf).map(outcome -> readEnd(item, outcome)));
  }

  private static End readEnd(Attributes item, Outcome outcome) {
    return new End(
        outcome,
        item.findTime("ended_at").orElseGet(() -> item.requireTime("started_at")),
        item.findInt("talked_seconds"),
        item.findInt("sip_code"));
  }

  private static Skipped readSkipped(Attributes item, Chosen chosen) {
    return new Skipped(
        item.requireInt("index"),
        chosen,
        item.requireTime("started_at"),
        item.constant("outcome", Outcome.FAILED),
        item.find("refusal").map(why -> new Refusal(why, item.find("rule").map(Rule::valueOf))));
  }

  private static Item write(Ring ring) {
    var answering = ring.answering();
    var item =
        Item.empty()
            .put("seconds", ring.seconds())
            .put("caller_id", ring.callerId())
            .put("message", ring.message())
            .put("headers", ring.headers())
            .put("screened", answering.screened())
            .put("whisper", answering.whisper())
            .put("detect_voicemail", answering.detectVoicemail());
    return switch (ring.endpoint()) {
      case Endpoint.Phone(var number, var digits, var facts) ->
          item.put("number", number.e164())
              .put("send_digits", digits.value())
              .put("region", facts.region())
              .put("kind", facts.kind());
      case Endpoint.Sip(var uri) -> item.put("sip", uri.value());
    };
  }

  private static Ring readRing(Attributes item) {
    return new Ring(
        item.find("sip")
            .<Endpoint>map(uri -> new Endpoint.Sip(new SipUri(uri)))
            .orElseGet(() -> readPhone(item)),
        item.requireInt("seconds"),
        item.find("caller_id"),
        item.find("message"),
        item.string("headers", ""),
        new Answering(
            item.flag("screened", false),
            item.find("whisper"),
            item.flag("detect_voicemail", false)));
  }

  private static Endpoint readPhone(Attributes item) {
    return new Endpoint.Phone(
        new PhoneNumber(item.requireString("number")),
        new Digits(item.string("send_digits", "")),
        new NumberFacts(
            item.requireString("region"), item.requireConstant("kind", NumberKind.class)));
  }
}
