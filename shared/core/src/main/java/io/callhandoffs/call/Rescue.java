package io.callhandoffs.call;

import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// Notes whom a rescue has rung. Rescues know no handoff and write nothing: what they did is
/// recorded once the database is back.
record Rescue(Situation situation, Handoff handoff) {

  /// The name of whom is rung if no destination is known.
  private static final DestinationName FALLBACK = new DestinationName("Fallback number");

  private static final NumberFacts NOTHING_KNOWN = new NumberFacts("001", NumberKind.UNKNOWN);

  private static final String WHY = "Something was broken when it was to be decided whom to ring";

  Turn over(Rescued rescued) {
    var result = rescued.result();
    var startedAt = situation.now().minusSeconds(result.talkedSeconds().orElse(0));
    var known = rescued.lost().map(this::withLost).orElse(this).withoutUnheard();
    var after = known.noted(rescued.address(), startedAt, rescued.leg(), result);
    if (!result.callerThere() || handoff.progress().callEndedAt().isPresent()) {
      return new Turn(after.withCallEnded(situation.now()), new Nothing());
    }
    return after.progress().accepted().isPresent()
        ? new Turn(after, new Goodbye(Farewell.TALKED))
        : new NobodyLeft(situation, after).turn();
  }

  /// There was nobody to ring. The caller has heard that, and nothing else is left to say.
  Turn inVain(Optional<DialEnded> lost) {
    var known = lost.map(this::withLost).orElse(this).withoutUnheard();
    return new Turn(known.handoff.withEnding(Ending.MESSAGE), new HangUp());
  }

  /// Without what was decided and never reached Twilio: a rescue was answered in its place.
  private Rescue withoutUnheard() {
    var after = handoff;
    for (var attempt : handoff.progress().attempts()) {
      if (attempt instanceof Rung rung && rung.end().isEmpty() && rung.pickup().leg().isEmpty()) {
        after = after.withAttempt(rung.neverRung(Outcome.FAILED));
      }
    }
    return new Rescue(situation, after);
  }

  private Rescue withLost(DialEnded lost) {
    return handoff
        .progress()
        .rung(lost.attempt())
        .map(attempt -> new Legs(situation, handoff).reported(attempt, lost.result()))
        .map(after -> new Rescue(situation, after))
        .orElse(this);
  }

  /// The handoff with one more attempt, unless nothing can be rung at that address. A leg that is
  /// known already is not noted twice.
  Handoff noted(String address, Instant startedAt, String leg, DialResult result) {
    return noted(leg)
        .or(() ->
            line(address)
                .map(line ->
                    Rung.begun(nextIndex(), chosen(line), ring(line), startedAt).withLeg(leg)))
        .map(attempt -> new Legs(situation, handoff).reported(attempt, result))
        .orElse(handoff);
  }

  private Optional<Rung> noted(String leg) {
    return handoff.progress().attempts().stream()
        .flatMap(attempt -> attempt.rung().stream())
        .filter(rung -> rung.pickup().leg().filter(leg::equals).isPresent())
        .findFirst();
  }

  private int nextIndex() {
    return handoff.progress().attempts().size();
  }

  private Ring ring(Endpoint line) {
    return Ring.ofRescue(line, handoff.call().callerId());
  }

  /// The default destination's line, or else one of which nothing is known but its address.
  private Optional<Endpoint> line(String address) {
    return atDefault(address)
        .flatMap(this::endpoint)
        .or(() ->
            PhoneNumber.find(address)
                .map(number -> new Endpoint.Phone(number, Digits.NONE, NOTHING_KNOWN)));
  }

  private Chosen chosen(Endpoint line) {
    var choice = Choice.of(How.RESCUE, WHY);
    return atDefault(line.address())
        .map(destination -> Chosen.of(destination, choice))
        .orElseGet(() -> new Chosen(Optional.empty(), FALLBACK, choice));
  }

  private Optional<Destination> atDefault(String address) {
    return situation
        .defaultDestination()
        .filter(
            destination -> endpoint(destination).filter(line -> line.isAt(address)).isPresent());
  }

  private Optional<Endpoint> endpoint(Destination destination) {
    return destination.target().endpoint(situation.settings().switchboard());
  }
}
