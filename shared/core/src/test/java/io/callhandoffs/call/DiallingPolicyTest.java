package io.callhandoffs.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.handoff.Outcome;
import io.callhandoffs.handoff.Refusal;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.json.JsonObject;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiallingPolicyTest {

  @Test
  void aStoppedProjectDialsNobodyAndSaysWhy() {
    var turn = requested(situation(stopped()), Museum.SCHOOLS);

    assertThat(turn.step()).isInstanceOf(Goodbye.class);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.BLOCKED);
    assertThat(turn.handoff().progress().attempts())
        .extracting(Attempt::outcome)
        .containsOnly(Optional.of(Outcome.BLOCKED));
    assertThat(turn.handoff().progress().attempts().getFirst().refusal().map(Refusal::why))
        .hasValueSatisfying(why -> assertThat(why).contains("stopped"));
  }

  @Test
  void theCallerGoesOnToTheNextDestinationWhenOneIsRefused() {
    var own = OwnNumbers.NONE.with(number(Museum.SCHOOLS), Optional.of(new Region("GB")));
    var rules = new DiallingRules(DiallingPolicy.DEFAULT, own, Optional.empty());

    var turn = requested(situation(rules), Museum.SCHOOLS);

    assertThat(dialled(turn)).isEqualTo(Museum.FRONT_DESK.id().value());
    assertThat(turn.handoff().progress().attempts().getFirst().outcome()).contains(Outcome.BLOCKED);
    assertThat(turn.handoff().progress().attempts().getFirst().refusal()).isPresent();
  }

  @Test
  void aPolicyThatWasChangedSinceTheDestinationWasSavedHolds() {
    var policy =
        new DiallingPolicy(
            Optional.of(Set.of(new Region("FR"))),
            DiallingPolicy.ALWAYS_REFUSED,
            Caps.DEFAULT,
            false);
    var turn =
        requested(
            situation(new DiallingRules(policy, OwnNumbers.NONE, Optional.empty())),
            Museum.TICKETS);

    assertThat(turn.step()).isInstanceOf(Goodbye.class);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.BLOCKED);
  }

  @Test
  void aDestinationThatWasDialledTooOftenIsPassedOver() {
    var refusal = new Refused(Rule.CALLS_PER_DESTINATION, "too often");
    var situation = situation(DiallingRules.DEFAULT).refusing(Museum.SCHOOLS.id(), refusal);

    assertThat(dialled(requested(situation, Museum.SCHOOLS)))
        .isEqualTo(Museum.FRONT_DESK.id().value());
    assertThat(dialled(requested(situation, Museum.TICKETS)))
        .isEqualTo(Museum.TICKETS.id().value());
  }

  @Test
  void aCallerWhoRangTooOftenReachesNobody() {
    var refusal = new Refused(Rule.CALLS_PER_CALLER, "too often");
    var situation = situation(DiallingRules.DEFAULT).refusing(Museum.SCHOOLS.id(), refusal);

    var turn = requested(situation, Museum.TICKETS);
    assertThat(turn.step()).isInstanceOf(Goodbye.class);
    assertThat(turn.handoff().progress().attempts())
        .allSatisfy(
            attempt -> assertThat(attempt.refusal().map(Refusal::why)).contains("too often"));
  }

  @Test
  void everyKindThatIsRefusedWhenSavedIsRefusedWhenDialled() {
    var policy =
        new DiallingPolicy(Optional.empty(), Set.of(NumberKind.FIXED_LINE), Caps.DEFAULT, false);
    var turn =
        requested(
            situation(new DiallingRules(policy, OwnNumbers.NONE, Optional.empty())),
            Museum.SCHOOLS);
    assertThat(turn.handoff().state()).isEqualTo(HandoffState.BLOCKED);
  }

  /// As a destination may have been saved before its number was disconnected.
  @Test
  void showsNobodyElsesNumberAndNoHearsay() {
    var shown = new PhoneNumber("+442079460999");
    var headers =
        Map.of(
            "P-Preferred-Identity", "<sip:" + shown.e164() + "@museum.example>",
            "Remote-Party-ID", "$data.id",
            "P-Called-Party-ID", "$called",
            "X-Order", "$data.id");

    var foreign = ring(shown, headers, OwnNumbers.NONE.with(OTHER, Optional.empty()));
    assertThat(foreign.callerId()).contains(Museum.CALLED);
    assertThat(foreign.headers())
        .isEqualTo("P-Called-Party-ID=%2B442079460000&X-Order=%2B19005551234");

    var ours = ring(shown, headers, OwnNumbers.NONE.with(shown, Optional.empty()));
    assertThat(ours.callerId()).contains(shown.e164());
    assertThat(ours.headers())
        .contains("P-Preferred-Identity=", shown.e164().substring(1))
        .doesNotContain("Remote-Party-ID");
  }

  private static final PhoneNumber OTHER = new PhoneNumber("+442079460111");

  /// How a destination rings that shows a number and sends headers, for a handoff that brings data
  /// and a header along.
  private static Ring ring(PhoneNumber shown, Map<String, String> headers, OwnNumbers own) {
    var dialling = Handling.PLAIN.dialling();
    var handling =
        new Handling(
            new Dialling(
                dialling.time(),
                new CallerId.Own(shown),
                dialling.message(),
                new SipHeaders(headers)),
            Handling.PLAIN.answering(),
            Handling.PLAIN.opening(),
            Handling.PLAIN.fallbacks());
    var destination =
        DestinationFixture.with(
            Museum.SCHOOLS, draft -> DestinationFixture.handled(draft, handling));
    var rules = new DiallingRules(DiallingPolicy.DEFAULT, own, Optional.empty());
    var rings = Museum.ringsUp();
    var data = JsonObject.data("{\"id\": \"+19005551234\"}");
    var handoff = rings.withContext(rings.context().withData(data));
    return new Ringing(situation(rules), handoff, destination)
        .ring(new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org")));
  }

  private static DiallingRules stopped() {
    var policy =
        new DiallingPolicy(Optional.empty(), DiallingPolicy.ALWAYS_REFUSED, Caps.DEFAULT, true);
    return new DiallingRules(policy, OwnNumbers.NONE, Optional.empty());
  }

  private static Situation situation(DiallingRules rules) {
    var usual = Museum.usual();
    return new Situation(
        usual.settings(),
        List.of(Museum.SCHOOLS, Museum.TICKETS, Museum.FRONT_DESK),
        usual.defaultId(),
        rules,
        Museum.NOON);
  }

  private static Turn requested(Situation situation, Destination destination) {
    return CallFlow.next(
        situation, Museum.ringsUp(), new Requested(Optional.of(destination.id()), "asked for"));
  }

  private static String dialled(Turn turn) {
    assertThat(turn.step()).isInstanceOf(Dial.class);
    return ((Dial) turn.step()).attempt().chosen().destination().orElseThrow().value();
  }

  private static PhoneNumber number(Destination destination) {
    return new PhoneNumber(destination.draft().reach().typed());
  }
}
