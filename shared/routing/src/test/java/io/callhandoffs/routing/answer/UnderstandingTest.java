package io.callhandoffs.routing.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnderstandingTest {

  private static final Place SCHOOLS = place("School visits", 0.72, Evidence.Kind.TOPIC);
  private static final Place TICKETS = place("Tickets", 0.2, Evidence.Kind.NAME);
  private static final Place NEAR = place("Café", 0.05, Evidence.Kind.EXAMPLE);
  private static final Place FAR = place("Café", 0.049, Evidence.Kind.EXAMPLE);

  static Stream<Arguments> understandings() {
    return Stream.of(
        arguments(
            new Named(SCHOOLS, ranking(SCHOOLS, TICKETS)),
            SCHOOLS,
            1,
            "The caller said the name of “School visits” outright."),
        arguments(
            new Matched(SCHOOLS, 0.72, ranking(SCHOOLS, TICKETS)),
            SCHOOLS,
            0.72,
            "What the caller said is nearest to “School visits” (its topic “text”), 72 % sure."
                + " “Tickets” came second (20 %)."),
        arguments(
            new Matched(SCHOOLS, 0.72, ranking(SCHOOLS, NEAR)),
            SCHOOLS,
            0.72,
            "What the caller said is nearest to “School visits” (its topic “text”), 72 % sure."
                + " “Café” came second (5 %)."),
        arguments(
            new Matched(SCHOOLS, 0.72, ranking(SCHOOLS, FAR)),
            SCHOOLS,
            0.72,
            "What the caller said is nearest to “School visits” (its topic “text”), 72 % sure."
                + " Nothing else came near."),
        arguments(
            new Matched(SCHOOLS, 0.72, ranking(SCHOOLS)),
            SCHOOLS,
            0.72,
            "What the caller said is nearest to “School visits” (its topic “text”), 72 % sure."
                + " Nothing else came near."),
        arguments(
            new Unsure(List.of(TICKETS), ranking(TICKETS)),
            null,
            0.2,
            "It may be “Tickets” (its name), but only 20 % sure: better to ask."),
        arguments(
            new Unsure(List.of(SCHOOLS, TICKETS), ranking(SCHOOLS, TICKETS)),
            null,
            0.72,
            "It may be “School visits” (its topic “text”, 72 % sure) or “Tickets” (its name, 20 %"
                + " sure): better to ask."),
        arguments(
            new HumanWanted(ranking(SCHOOLS)),
            null,
            0,
            "The caller asked for a person, without saying what for."),
        arguments(
            new Unclassified(Reason.NOTHING_FITS, ranking(NEAR)),
            null,
            0,
            "Nothing that is offered fits what the caller said. The nearest was “Café” (its example"
                + " “text”), only 5 % sure."),
        arguments(
            new Unclassified(Reason.NOTHING_FITS, ranking(FAR)),
            null,
            0,
            "Nothing that is offered fits what the caller said."),
        arguments(
            new Unclassified(Reason.OTHER_LANGUAGE, ranking()),
            null,
            0,
            "The caller does not seem to speak English."),
        arguments(
            new Unclassified(Reason.NOTHING_SAID, ranking()),
            null,
            0,
            "Nothing was said that could be understood."));
  }

  @ParameterizedTest
  @MethodSource("understandings")
  void saysWhomToRingHowSureItIsAndWhy(
      Understanding understanding, @Nullable Place chosen, double confidence, String why) {
    assertThat(understanding.chosen()).isEqualTo(Optional.ofNullable(chosen));
    assertThat(understanding.confidence()).isEqualTo(confidence);
    assertThat(understanding.explanation()).isEqualTo(why);
  }

  @Test
  void asksBetweenOneOrTwo() {
    for (int choices : List.of(0, 3)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Unsure(Collections.nCopies(choices, TICKETS), ranking(TICKETS)));
    }
  }

  private static Ranking ranking(Place... places) {
    return new Ranking(Ranking.By.MEANING, 0.9, List.of(places));
  }

  private static Place place(String name, double score, Evidence.Kind kind) {
    return new Place(name, name, score, new Evidence(kind, "text"));
  }
}
