package io.callhandoffs.destination;

import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Destinations of a museum.
final class Samples {

  static final Target LONDON_NUMBER =
      new Target.Phone(
          new PhoneNumber("+442079460018"),
          new Digits("wwww12"),
          new NumberFacts("GB", NumberKind.FIXED_LINE));

  static final Target EXTENSION = new Target.Extension(new Digits("12"));

  static final Target SIP = new Target.Sip(new SipUri("sip:frontdesk@pbx.example.org"));

  private Samples() {}

  static Draft draft(String name) {
    return new Draft(
        new DestinationName(name),
        "+44 20 7946 0018 ext 12",
        LONDON_NUMBER,
        new Description("When somebody wants to bring a class"),
        new Examples(List.of("I'd like to bring thirty pupils")),
        true,
        RingTime.USUAL,
        Handling.PLAIN);
  }

  static Draft inactive(String name) {
    var draft = draft(name);
    return new Draft(
        draft.name(),
        draft.number(),
        draft.target(),
        draft.description(),
        draft.examples(),
        false,
        draft.ring(),
        draft.handling());
  }

  static Draft reaching(String name, Target target) {
    return with(name, target, Handling.PLAIN);
  }

  static Draft fallingBackTo(String name, DestinationId... ids) {
    return with(name, LONDON_NUMBER, Handling.PLAIN.withFallbacks(new Fallbacks(List.of(ids))));
  }

  static Draft with(String name, Target target, Handling handling) {
    var draft = draft(name);
    return new Draft(
        draft.name(),
        draft.number(),
        target,
        draft.description(),
        draft.examples(),
        draft.active(),
        draft.ring(),
        handling);
  }

  /// Everything that can be set, set.
  static Handling elaborate(DestinationId fallback, CallerId callerId, WhenClosed whenClosed) {
    return new Handling(
        new Fallbacks(List.of(fallback)),
        Optional.of(new Announcement("One moment, please.")),
        callerId,
        Screening.PRESS_KEY,
        Optional.of(new Whisper("A call from {caller}: {summary}")),
        Optional.of(
            new Hours(
                ZoneId.of("Europe/London"),
                Map.of(
                    DayOfWeek.MONDAY, List.of(Interval.parse("09:00-12:00")),
                    DayOfWeek.FRIDAY,
                        List.of(Interval.parse("09:00-12:00"), Interval.parse("13:00-24:00"))),
                Map.of(LocalDate.parse("2026-12-25"), List.of()))),
        whenClosed,
        new SipHeaders(Map.of("X-Reason", "$reason")),
        true);
  }
}
