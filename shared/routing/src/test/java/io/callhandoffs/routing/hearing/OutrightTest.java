package io.callhandoffs.routing.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Ranking;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutrightTest {

  private static final Outright OUTRIGHT =
      new Outright(
          List.of(
              new Candidate("front", "Front desk", ""),
              new Candidate("shop", "Gift shop", ""),
              new Candidate("tickets", "Tickets", ""),
              new Candidate("groups", "Group tickets", ""),
              new Candidate("pending", "Pending cash withdrawal", ""),
              new Candidate("billing", "The billing department", "")),
          Ranking.By.MEANING);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "front desk please",
        "Front desk.",
        "um, hi, uh, can I speak to the front desk please",
        "front front desk",
        "frontdesk",
        "the front desks",
        "frond desk",
        "put me through to the front desk because I lost my umbrella",
        "could I talk to somebody at the front desk about a coat",
        "f***ing front desk",
        "the gift shop no wait the front desk",
        "not the gift shop the front desk"
      })
  void hearsANameHoweverItIsSaid(String said) {
    assertThat(understand(said)).isInstanceOfSatisfying(Named.class, OutrightTest::isFrontDesk);
  }

  private static void isFrontDesk(Named named) {
    assertThat(named.destination().id()).isEqualTo("front");
    assertThat(named.confidence()).isEqualTo(1);
    assertThat(named.explanation()).isEqualTo("The caller said the name of “Front desk” outright.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is there a fee for a cash withdrawal",
        "not the front desk",
        "I don't want the front desk",
        "please don't put me through to the front desk again",
        "I was at the front desk yesterday and left my umbrella",
        "the desk in front of the window is broken"
      })
  void ignoresANameThatIsNotAskedFor(String said) {
    assertThat(OUTRIGHT.understand(Speech.of(said))).isEmpty();
  }

  @Test
  void prefersTheLongerOfTwoNames() {
    assertThat(understand("group tickets"))
        .isInstanceOfSatisfying(
            Named.class, named -> assertThat(named.destination().id()).isEqualTo("groups"));
  }

  @Test
  void hearsANameWithoutItsArticleAndDepartment() {
    assertThat(understand("billing"))
        .isInstanceOfSatisfying(
            Named.class, named -> assertThat(named.destination().id()).isEqualTo("billing"));
  }

  @Test
  void asksWhichOfTwoNames() {
    assertThat(understand("tickets or the gift shop"))
        .isInstanceOfSatisfying(
            Unsure.class,
            unsure ->
                assertThat(unsure.choices())
                    .extracting(Place::id)
                    .containsExactly("tickets", "shop"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operator",
        "agent agent agent",
        "representative please",
        "can I speak to a human",
        "I want to talk to a real person",
        "is there somebody I can talk to",
        "customer service representative",
        "I don't want to talk to a machine",
        "no robots, give me a human being"
      })
  void hearsThatAHumanIsWanted(String said) {
    assertThat(understand(said)).isInstanceOf(HumanWanted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "someone stole my bag",
        "can I speak to a person about a school trip",
        "are your staff vaccinated",
        "my robot is broken"
      })
  void ignoresHumansThatAreNotAskedFor(String said) {
    assertThat(OUTRIGHT.understand(Speech.of(said))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "um... uh", "😀😀", "?!", "f***"})
  void hearsNothingInNoise(String said) {
    assertThat(understand(said))
        .isInstanceOfSatisfying(
            Unclassified.class,
            unclassified -> assertThat(unclassified.reason()).isEqualTo(Reason.NOTHING_SAID));
  }

  @Test
  void dropsANameThatTheCallerDoesNotWant() {
    var speech = OUTRIGHT.withoutRefused(Speech.of("not the front desk, I lost my ticket stub"));

    assertThat(speech.text()).isEqualTo("i lost my ticket stub");
  }

  private static Understanding understand(String said) {
    return OUTRIGHT.understand(Speech.of(said)).orElseThrow();
  }
}
