package io.callhandoffs.handoff;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// Handoffs of calls to a museum.
final class Calls {

  static final ProjectId MUSEUM = new ProjectId("museum");
  static final DestinationId SCHOOLS = new DestinationId("dst_schools0000000000000");
  static final DestinationId TICKETS = new DestinationId("dst_tickets0000000000000");

  private Calls() {}

  static CallSid sid(int number) {
    return new CallSid("CA%032x".formatted(number));
  }

  static Handoff of(ProjectId project, int number, Instant now) {
    return of(project, number, Brief.NONE, now);
  }

  static Handoff of(ProjectId project, int number, Brief brief, Instant now) {
    var door = new Door("https://voice.example", "https://routing.example");
    var call = new Call(sid(number), "AC" + "0".repeat(32), "+14155550100", "+442079460000", door);
    return Handoff.begun(HandoffId.of(sid(number), 1), project, call, brief, now);
  }

  static Handoff ringing(Handoff handoff, DestinationId destination, Instant now) {
    var line =
        new Line.Phone(
            new PhoneNumber("+442079460018"),
            Digits.NONE,
            new NumberFacts("GB", NumberKind.FIXED_LINE));
    var ring =
        new Ring(line, 25, Optional.empty(), false, Optional.empty(), "", Optional.empty(), false);
    return handoff
        .adding(
            Attempt.ringing(
                handoff.attempts().size(),
                destination,
                new DestinationName("Some place"),
                Choice.of(How.EXPLICIT, "It was asked for"),
                ring,
                now))
        .settled(now);
  }
}
