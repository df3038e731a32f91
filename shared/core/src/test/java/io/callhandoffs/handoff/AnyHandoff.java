package io.callhandoffs.handoff;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Handoffs with any combination of what a handoff can hold, the same ones for the same seed.
final class AnyHandoff {

  static final String WORDS = "I am Erika Mustermann";

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String CALLED = "+442079460000";

  private final Random random;
  private int count;

  AnyHandoff(long seed) {
    random = new Random(seed);
  }

  /// A call's first handoff, as it is before anything has happened.
  static Handoff begun(int number) {
    var sid = new CallSid("CA%032x".formatted(number));
    var door = new Door("https://voice.example", "https://routing.example");
    var call = new Call(sid, "AC" + "0".repeat(32), "+14155550100", CALLED, door);
    return Handoff.begun(HandoffId.of(sid, 1), new ProjectId("museum"), call, Brief.NONE, NOON);
  }

  Handoff next() {
    var attempts = IntStream.range(0, random.nextInt(4)).mapToObj(this::attempt).toList();
    return with(attempts);
  }

  Handoff nextAccepted() {
    var attempt = attempt(0, Optional.of(ring()));
    return with(List.of(attempt.accepted(time())));
  }

  private Handoff with(List<Attempt> attempts) {
    var begun = begun(++count);
    var sid = begun.call().sid();
    return new Handoff(
        HandoffId.of(sid, 1 + random.nextInt(HandoffId.MAX_PER_CALL)),
        begun.project(),
        new Call(
            sid,
            begun.call().account(),
            pick("", "anonymous", "+14155550100"),
            CALLED,
            begun.call().door()),
        brief(),
        IntStream.range(0, random.nextInt(3)).mapToObj(this::heard).toList(),
        attempts,
        random.nextBoolean() ? Map.of() : Map.of("arrived", "ask:1:greeting:", "turn:1", "dial:0"),
        maybe(() -> pick(Ending.values())),
        maybe(() -> "https://api.twilio.com/RE" + random.nextInt()),
        maybe(this::time),
        maybe(() -> "sold"),
        maybe(this::feedback),
        history(),
        0,
        NOON,
        NOON);
  }

  private Feedback feedback() {
    return new Feedback(
        id(),
        maybe(() -> WORDS),
        "desk",
        time(),
        maybe(() -> new Feedback.Judgement(maybe(() -> WORDS), "manager", time())));
  }

  private Brief brief() {
    return new Brief(
        maybe(() -> "billing_dispute"),
        maybe(() -> "One moment"),
        maybe(() -> WORDS + " <>&\"'\n 😀 日本"),
        maybe(() -> "shared-" + random.nextInt()),
        random.nextBoolean() ? Data.NONE : new Data("{\"order\": {\"number\": 7}, \"vip\": true}"),
        random.nextBoolean() ? SipHeaders.NONE : new SipHeaders(Map.of("X-Reason", "$reason")),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(5 + random.nextInt(100)));
  }

  private Heard heard(int index) {
    return new Heard(
        index + 1,
        pick("", "0", WORDS + ", é 😀"),
        "The caller said something",
        random.nextBoolean() ? List.of() : List.of(id(), id()),
        time());
  }

  private Attempt attempt(int index) {
    return attempt(index, maybe(this::ring));
  }

  private Attempt attempt(int index, Optional<Ring> ring) {
    return new Attempt(
        index,
        id(),
        new DestinationName("School visits " + index),
        new Choice(pick(How.values()), maybe(() -> random.nextInt(100) / 100.0), "It fits"),
        ring,
        time(),
        maybe(() -> "CA%032x".formatted(random.nextInt(1000))),
        false,
        Optional.empty(),
        maybe(() -> pick(Outcome.values())),
        maybe(this::time),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(7200)),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(486),
        maybe(() -> "Numbers of that country are not dialled"));
  }

  private Ring ring() {
    Line phone =
        new Line.Phone(
            new PhoneNumber("+442079460018"),
            pick(Digits.NONE, new Digits("wwww12#")),
            new NumberFacts("GB", pick(NumberKind.values())));
    return new Ring(
        pick(phone, new Line.Sip(new SipUri("sip:desk@pbx.example.org"))),
        5 + random.nextInt(100),
        maybe(() -> "+14155550100"),
        random.nextBoolean(),
        maybe(() -> "A call from " + WORDS),
        pick("", "x-reason=billing%26more&x-id=7"),
        maybe(() -> "Please hold."),
        random.nextBoolean());
  }

  private List<Change> history() {
    var history = new ArrayList<Change>();
    history.add(new Change(HandoffState.INITIATED, NOON, Change.BY_CALL));
    for (int i = random.nextInt(3); i > 0; i--) {
      history.add(new Change(pick(HandoffState.values()), time(), pick(Change.BY_CALL, "desk")));
    }
    return history;
  }

  private DestinationId id() {
    return new DestinationId("dst_%020d".formatted(random.nextInt(1000)));
  }

  private Instant time() {
    return NOON.plusMillis(random.nextInt(1_000_000));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
