package io.callhandoffs.events;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Brief;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.Door;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// A call to a museum, about a class of thirty.
final class Sample {

  static final ProjectId MUSEUM = new ProjectId("museum");
  static final Instant NOON = Instant.parse("2026-11-23T10:15:30Z");

  private Sample() {}

  static HandoffId id(int number) {
    return HandoffId.of(sid(number), 1);
  }

  private static CallSid sid(int number) {
    return new CallSid("CA5c1e9f07a2b34d6885e0c7d4f1a9%04x".formatted(number));
  }

  static Handoff begun(int number) {
    var call =
        new Call(
            sid(number),
            "AC" + "0".repeat(32),
            "+14155550100",
            "+442079460000",
            new Door("https://voice.example", "https://routing.example"));
    var brief =
        new Brief(
            Optional.of("school_visit"),
            Optional.empty(),
            Optional.of("Thirty pupils; call back on 020 7946 0958"),
            Optional.of("crm-4711"),
            new Data("{\"pupils\": 30}"),
            SipHeaders.NONE,
            OptionalInt.empty());
    return Handoff.begun(id(number), MUSEUM, call, brief, NOON);
  }

  /// The school office rings.
  static Handoff ringing(int number) {
    var line =
        new Line.Phone(
            new PhoneNumber("+442079460018"),
            Digits.NONE,
            new NumberFacts("GB", NumberKind.FIXED_LINE));
    var ring =
        new Ring(line, 25, Optional.empty(), true, Optional.empty(), "", Optional.empty(), false);
    var schools =
        Attempt.ringing(
            0,
            new DestinationId("dst_0123456789abcdefghjk"),
            new DestinationName("School visits"),
            Choice.of(How.EXPLICIT, "The assistant asked for it"),
            ring,
            NOON.plusSeconds(8));
    return begun(number).adding(schools).settled(NOON.plusSeconds(8));
  }

  /// Somebody there pressed the key.
  static Handoff accepted(int number) {
    var ringing = ringing(number);
    var taken = ringing.attempts().getFirst().accepted(NOON.plusSeconds(21));
    return ringing.replacing(taken).settled(NOON.plusSeconds(21));
  }
}
