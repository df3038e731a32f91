package io.callhandoffs.handoffs;

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
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A call to a museum, about a class of thirty.
final class Sample {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final ProjectId MUSEUM = new ProjectId("museum");
  static final DestinationId SCHOOLS = new DestinationId("dst_schools0000000000000");
  static final DestinationId DESK = new DestinationId("dst_frontdesk00000000000");

  private Sample() {}

  static CallSid sid(int number) {
    return new CallSid("CA%032x".formatted(number));
  }

  static HandoffId id(int number) {
    return HandoffId.of(sid(number), 1);
  }

  static Handoff begun(int number, Brief brief) {
    var door = new Door("https://voice.example", "https://routing.example");
    var call = new Call(sid(number), "AC" + "0".repeat(32), "+14155550100", "+442079460000", door);
    return Handoff.begun(id(number), MUSEUM, call, brief, NOON.plusSeconds(number));
  }

  static Brief brief() {
    return new Brief(
        Optional.of("school_visit"),
        Optional.of("I am putting you through."),
        Optional.of("Thirty pupils; call back on 020 7946 0958"),
        Optional.of("crm-4711"),
        new Data("{\"pupils\": 30, \"school\": {\"phone\": \"+44 20 7946 0958\"}, \"vip\": true}"),
        SipHeaders.NONE,
        OptionalInt.empty());
  }

  /// The school office did not answer; the front desk took the call.
  static Handoff talkedTo(int number) {
    var now = NOON.plusSeconds(number);
    var heard =
        new Heard(1, "my number is 4155550100", "Fits School visits", List.of(SCHOOLS), now);
    var missed =
        ringing(0, SCHOOLS, "School visits", new Choice(How.MATCHED, Optional.of(0.83), "It fits"))
            .ended(
                Outcome.NO_ANSWER, now.plusSeconds(25), OptionalInt.empty(), OptionalInt.of(480));
    var taken =
        ringing(1, DESK, "Front desk", Choice.of(How.FALLBACK, "School visits did not answer"))
            .accepted(now.plusSeconds(30))
            .ended(Outcome.ACCEPTED, now.plusSeconds(90), OptionalInt.of(60), OptionalInt.empty());
    return begun(number, brief())
        .hearing(heard)
        .adding(missed)
        .settled(now)
        .adding(taken)
        .settled(now.plusSeconds(90));
  }

  static Attempt ringing(int index, DestinationId id, String name, Choice choice) {
    var line =
        new Line.Phone(
            new PhoneNumber("+442079460018"),
            Digits.NONE,
            new NumberFacts("GB", NumberKind.FIXED_LINE));
    var ring =
        new Ring(
            line, 25, Optional.empty(), false, Optional.of("4 1 5"), "", Optional.empty(), false);
    return Attempt.ringing(index, id, new DestinationName(name), choice, ring, NOON);
  }
}
