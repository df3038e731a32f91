package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Fallbacks;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Answering;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.Handling.Opening;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.Screening;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.destination.Target;
import io.callhandoffs.destination.WhenClosed;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.SipUri;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Destinations of a museum.
final class Samples {

  static final Target LONDON_NUMBER =
      DestinationFixture.phone("+442079460018", new Digits("wwww12"));

  static final Target EXTENSION = new Target.Extension(new Digits("12"));

  static final Target SIP = new Target.Sip(new SipUri("sip:frontdesk@pbx.example.org"));

  private Samples() {}

  static Draft draft(String name) {
    var draft = DestinationFixture.draft(name, "+442079460018");
    return DestinationFixture.reaching(draft, LONDON_NUMBER);
  }

  static Draft inactive(String name) {
    return DestinationFixture.inactive(draft(name));
  }

  static Draft reaching(String name, Target target) {
    return DestinationFixture.reaching(draft(name), target);
  }

  static Draft fallingBackTo(String name, DestinationId... ids) {
    return DestinationFixture.fallingBackTo(draft(name), ids);
  }

  /// Every setting differs from its default.
  static Handling elaborate(DestinationId fallback, CallerId callerId, WhenClosed whenClosed) {
    return new Handling(
        new Dialling(
            new RingTime(40),
            callerId,
            Optional.of(new Announcement("One moment, please.")),
            new SipHeaders(Map.of("X-Reason", "$reason"))),
        new Answering(
            Screening.PRESS_KEY, Optional.of(new Whisper("A call from {caller}: {summary}")), true),
        new Opening(Optional.of(hours()), whenClosed),
        new Fallbacks(List.of(fallback)));
  }

  private static Hours hours() {
    return new Hours(
        new Zone("Europe/London"),
        Map.of(
            DayOfWeek.MONDAY, List.of(Interval.parse("09:00-12:00")),
            DayOfWeek.FRIDAY,
                List.of(Interval.parse("09:00-12:00"), Interval.parse("13:00-24:00"))),
        Map.of(LocalDate.parse("2026-12-25"), List.of()));
  }
}
