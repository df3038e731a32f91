package io.callhandoffs.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsRouterTest {

  private static final WordsRouter ROUTER =
      new WordsRouter(
          List.of(
              new Candidate("tickets", "Tickets", "To buy tickets, prices, discounts or refunds"),
              new Candidate("schools", "School visits", "To bring a class or a group of pupils"),
              new Candidate(
                  "front", "Front desk", "Opening hours, parking", List.of("I lost my umbrella"))));

  @Test
  void matchesByTheWordsOfADescription() {
    assertThat(ROUTER.understand("can I bring twenty pupils"))
        .isInstanceOfSatisfying(
            Matched.class, matched -> assertThat(matched.destination().id()).isEqualTo("schools"));
  }

  @Test
  void matchesByAnExampleAndSaysWhich() {
    assertThat(ROUTER.understand("I have lost an umbrella").explanation())
        .contains("Front desk", "example “I lost my umbrella”", "100 %");
  }

  @Test
  void matchesDespiteOneWrongLetter() {
    assertThat(ROUTER.understand("discoumts").ranking().first().orElseThrow().id())
        .isEqualTo("tickets");
  }

  @Test
  void asksWhenTwoFitEquallyWell() {
    assertThat(ROUTER.understand("parking prices"))
        .isInstanceOfSatisfying(
            Unsure.class,
            unsure ->
                assertThat(unsure.choices())
                    .extracting(Place::id)
                    .containsExactlyInAnyOrder("front", "tickets"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"my washing machine leaks", "what is the capital of australia", "pizza"})
  void choosesNothingForWordsThatFitNoDestination(String said) {
    assertThat(ROUTER.understand(said))
        .isInstanceOfSatisfying(
            Unclassified.class,
            unclassified -> assertThat(unclassified.reason()).isEqualTo(Reason.NOTHING_FITS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quiero comprar unas entradas para mañana",
        "ich möchte bitte vier Karten für Samstag",
        "je voudrais parler avec quelqu'un",
        "我想买票",
        "Сколько стоит билет"
      })
  void choosesNothingForOtherLanguages(String said) {
    assertThat(ROUTER.understand(said))
        .isInstanceOfSatisfying(
            Unclassified.class,
            unclassified -> assertThat(unclassified.reason()).isEqualTo(Reason.OTHER_LANGUAGE));
  }

  @Test
  void choosesNothingWithoutDestinations() {
    assertThat(new WordsRouter(List.of()).understand("tickets")).isInstanceOf(Unclassified.class);
  }

  @Test
  void answersSpeechOfAnyLength() {
    assertThat(ROUTER.understand("tickets ".repeat(1_000_000))).isNotNull();
  }
}
