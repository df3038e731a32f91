package io.callhandoffs.tables.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Attempt.Pickup;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Attempt.Skipped;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.End;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.History;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Progress;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.handoff.Review;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Ring.Answering;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Handoffs with any combination of what a handoff can hold, the same ones for the same seed.
public final class AnyHandoff {

  public static final String WORDS = "I am Erika Mustermann";

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Random random;
  private int count;

  public AnyHandoff(long seed) {
    random = new Random(seed);
  }

  static Handoff begun(int number) {
    return HandoffFixture.begun(number, NOON);
  }

  public Handoff next() {
    var attempts = IntStream.range(0, random.nextInt(4)).mapToObj(this::attempt).toList();
    return with(attempts);
  }

  public Handoff nextAccepted() {
    return with(List.of(rung(0, Optional.empty()).withAccepted(time())));
  }

  private Handoff with(List<Attempt> attempts) {
    var begun = begun(++count);
    var sid = begun.call().sid();
    return new Handoff(
        HandoffId.of(sid, 1 + random.nextInt(HandoffId.MAX_PER_CALL)),
        begun.project(),
        HandoffFixture.call(sid, pick("", "anonymous", HandoffFixture.CALLER)),
        context(),
        progress(attempts),
        new Review(maybe(() -> "sold"), maybe(this::feedback)),
        history(),
        begun.revision());
  }

  private Progress progress(List<Attempt> attempts) {
    return new Progress(
        IntStream.range(0, random.nextInt(3)).mapToObj(this::heard).toList(),
        attempts,
        random.nextBoolean() ? Map.of() : Map.of("arrived", "ask:1:greeting:", "turn:1", "dial:0"),
        maybe(() -> pick(Ending.values())),
        maybe(() -> "https://api.twilio.com/RE" + random.nextInt()),
        maybe(this::time));
  }

  private Feedback feedback() {
    return new Feedback(
        id(),
        maybe(() -> WORDS),
        "desk",
        time(),
        maybe(() -> new Feedback.Judgement(maybe(() -> WORDS), "manager", time())));
  }

  private HandoffContext context() {
    return new HandoffContext(
        Wanted.BY_CALLER,
        maybe(() -> "billing_dispute"),
        maybe(() -> WORDS + " <>&\"'\n 😀 日本"),
        maybe(() -> "shared-" + random.nextInt()),
        random.nextBoolean()
            ? Data.NONE
            : JsonObject.data("{\"order\": {\"number\": 7}, \"vip\": true}"),
        new Overrides(
            maybe(() -> "One moment"),
            random.nextBoolean() ? SipHeaders.NONE : new SipHeaders(Map.of("X-Reason", "$reason")),
            random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(5 + random.nextInt(100))));
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
    var refusal = maybe(() -> "Numbers of that country are not dialled");
    return random.nextBoolean()
        ? rung(index, maybe(this::end))
        : new Skipped(
            index,
            chosen(index),
            time(),
            pick(Outcome.values()),
            refusal.map(why -> new Refusal(why, maybe(() -> pick(Rule.values())))));
  }

  private Rung rung(int index, Optional<End> end) {
    var leg = maybe(() -> "CA%032x".formatted(random.nextInt(1000)));
    var pickup = new Pickup(leg, false, Optional.empty());
    return new Rung(index, chosen(index), time(), ring(), pickup, end);
  }

  private Chosen chosen(int index) {
    return new Chosen(
        id(),
        new DestinationName("School visits " + index),
        new Choice(pick(How.values()), maybe(() -> random.nextInt(100) / 100.0), "It fits"));
  }

  private End end() {
    return new End(
        pick(Outcome.values()),
        time(),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(7200)),
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(486));
  }

  private Ring ring() {
    Endpoint phone =
        new Endpoint.Phone(
            new PhoneNumber("+442079460018"),
            pick(Digits.NONE, new Digits("wwww12#")),
            new NumberFacts("GB", pick(NumberKind.values())));
    return new Ring(
        pick(phone, new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org"))),
        5 + random.nextInt(100),
        maybe(() -> "+14155550100"),
        maybe(() -> "Please hold."),
        pick("", "x-reason=billing%26more&x-id=7"),
        new Answering(
            random.nextBoolean(), maybe(() -> "A call from " + WORDS), random.nextBoolean()));
  }

  private History history() {
    var history = History.begun(NOON);
    for (int i = random.nextInt(3); i > 0; i--) {
      history =
          history.withState(pick(HandoffState.values()), time(), pick(StateChange.BY_CALL, "desk"));
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
