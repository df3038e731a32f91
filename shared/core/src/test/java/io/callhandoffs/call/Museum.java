package io.callhandoffs.call;

import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.Fallbacks;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.Screening;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.destination.Target;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.handoff.Brief;
import io.callhandoffs.handoff.Call;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.handoff.Door;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.speech.Whisper;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A museum's destinations, and a call to it on a Monday at noon.
final class Museum {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final ProjectId MUSEUM = new ProjectId("museum");
  static final CallSid SID = new CallSid("CA" + "0123456789abcdef".repeat(2));
  static final String CALLER = "+14155550100";
  static final String CALLED = "+442079460000";

  static final Destination SCHOOLS = destination("schools", "+442079460018", Handling.PLAIN);
  static final Destination TICKETS = destination("tickets", "+442079460020", Handling.PLAIN);
  static final Destination FRONT_DESK = destination("frontdesk", "+442079460001", Handling.PLAIN);

  private Museum() {}

  static Situation open(Destination... destinations) {
    return new Situation(
        Project.unconfigured(MUSEUM),
        List.of(destinations),
        Optional.of(FRONT_DESK.id()),
        DiallingRules.USUAL,
        NOON);
  }

  static Situation usual() {
    return open(SCHOOLS, TICKETS, FRONT_DESK);
  }

  static Handoff ringsUp() {
    return from(CALLER);
  }

  static Handoff from(String caller) {
    var door = new Door("https://voice.example", "https://routing.example");
    var call = new Call(SID, "AC" + "0".repeat(32), caller, CALLED, door);
    return Handoff.begun(HandoffId.of(SID, 1), MUSEUM, call, Brief.NONE, NOON);
  }

  static Destination with(Destination destination, UnaryOperator<Handling> change) {
    return copy(destination, change.apply(destination.handling()), destination.active());
  }

  static Destination inactive(Destination destination) {
    return copy(destination, destination.handling(), false);
  }

  static Destination screened(Destination destination) {
    return with(
        destination,
        h ->
            new Handling(
                h.fallbacks(),
                h.message(),
                h.callerId(),
                Screening.PRESS_KEY,
                Optional.of(new Whisper("{caller} asks for {destination}: {summary}")),
                h.hours(),
                h.whenClosed(),
                SipHeaders.NONE,
                h.voicemailDetection()));
  }

  static Destination whispering(Destination destination) {
    return with(
        destination,
        h ->
            new Handling(
                h.fallbacks(),
                h.message(),
                h.callerId(),
                Screening.NONE,
                Optional.of(new Whisper("A call from the museum line")),
                h.hours(),
                h.whenClosed(),
                SipHeaders.NONE,
                true));
  }

  static Destination fallingBackTo(Destination destination, Destination... others) {
    var ids = List.of(others).stream().map(Destination::id).toList();
    return with(destination, h -> h.withFallbacks(new Fallbacks(ids)));
  }

  /// Open on Sundays only, and it is Monday.
  static Destination closed(Destination destination, WhenClosed whenClosed) {
    var sundays =
        new Hours(
            ZoneId.of("Europe/London"),
            Map.of(
                DayOfWeek.SUNDAY, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            Map.of());
    return with(
        destination,
        h ->
            new Handling(
                h.fallbacks(),
                h.message(),
                h.callerId(),
                h.screening(),
                h.whisper(),
                Optional.of(sundays),
                whenClosed,
                SipHeaders.NONE,
                h.voicemailDetection()));
  }

  private static Destination destination(String name, String number, Handling handling) {
    var id = new DestinationId("dst_" + (name + "0".repeat(20)).substring(0, 20));
    return new Destination(
        id,
        new DestinationName(name),
        number,
        new Target.Phone(
            new PhoneNumber(number), Digits.NONE, new NumberFacts("GB", NumberKind.FIXED_LINE)),
        new Description("About " + name),
        Examples.NONE,
        true,
        RingTime.USUAL,
        handling,
        1,
        NOON,
        NOON);
  }

  private static Destination copy(Destination d, Handling handling, boolean active) {
    return new Destination(
        d.id(),
        d.name(),
        d.number(),
        d.target(),
        d.description(),
        d.examples(),
        active,
        d.ring(),
        handling,
        d.version(),
        d.createdAt(),
        d.updatedAt());
  }
}
