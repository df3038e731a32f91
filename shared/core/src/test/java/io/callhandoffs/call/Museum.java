package io.callhandoffs.call;

import static io.callhandoffs.fixture.DestinationFixture.destination;
import static io.callhandoffs.fixture.DestinationFixture.with;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A museum's destinations, and a call to it on a Monday at noon.
final class Museum {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final ProjectId MUSEUM = new ProjectId("museum");
  static final CallSid SID = new CallSid("CA" + "0123456789abcdef".repeat(2));
  static final String CALLER = HandoffFixture.CALLER;
  static final String CALLED = HandoffFixture.CALLED;

  static final Destination SCHOOLS = destination("schools", "+442079460018");
  static final Destination TICKETS = destination("tickets", "+442079460020");
  static final Destination FRONT_DESK = destination("frontdesk", "+442079460001");

  private Museum() {}

  static Situation open(Destination... destinations) {
    return new Situation(
        ProjectSettings.DEFAULT,
        List.of(destinations),
        Optional.of(FRONT_DESK.id()),
        DiallingRules.DEFAULT,
        NOON);
  }

  static Situation usual() {
    return open(SCHOOLS, TICKETS, FRONT_DESK);
  }

  static Handoff ringsUp() {
    return from(CALLER);
  }

  static Handoff from(String caller) {
    var call = HandoffFixture.call(SID, caller);
    return Handoff.begun(HandoffId.of(SID, 1), MUSEUM, call, HandoffContext.NONE, NOON);
  }

  static Destination inactive(Destination destination) {
    return with(destination, DestinationFixture::inactive);
  }

  static Destination screened(Destination destination) {
    var whispering = whispering(destination, "{caller} asks for {destination}: {summary}");
    return with(whispering, DestinationFixture::screened);
  }

  static Destination whispering(Destination destination) {
    var whispering = whispering(destination, "A call from the museum line");
    return with(whispering, DestinationFixture::detecting);
  }

  private static Destination whispering(Destination destination, String template) {
    return with(destination, draft -> DestinationFixture.whispering(draft, template));
  }

  static Destination fallingBackTo(Destination destination, Destination... others) {
    var ids = Stream.of(others).map(Destination::id).toArray(DestinationId[]::new);
    return with(destination, draft -> DestinationFixture.fallingBackTo(draft, ids));
  }

  /// Open on Sundays only, and it is Monday.
  static Destination closed(Destination destination, WhenClosed whenClosed) {
    return with(destination, draft -> DestinationFixture.closed(draft, whenClosed));
  }
}
