package io.callhandoffs.routing.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {

  private static final Thresholds THRESHOLDS = new Thresholds(0.4, 0.6);

  @Test
  void putsThroughAboveTheAcceptThreshold() {
    var ranking = new Ranking(Ranking.By.MEANING, 0.9, List.of(place("b", 0.1), place("a", 0.8)));

    assertThat(THRESHOLDS.decide(ranking)).isEqualTo(new Matched(place("a", 0.8), 0.8, ranking));
  }

  @Test
  void asksWhichOfTwoWhenTheyAreClose() {
    var ranking =
        new Ranking(
            Ranking.By.MEANING, 0.9, List.of(place("a", 0.5), place("b", 0.3), place("c", 0.1)));

    assertThat(THRESHOLDS.decide(ranking))
        .isEqualTo(new Unsure(List.of(place("a", 0.5), place("b", 0.3)), ranking));
  }

  @Test
  void asksAboutOneWhenNoOtherIsClose() {
    var ranking = new Ranking(Ranking.By.MEANING, 0.5, List.of(place("a", 0.49), place("b", 0.01)));

    assertThat(THRESHOLDS.decide(ranking))
        .isEqualTo(new Unsure(List.of(place("a", 0.49)), ranking));
  }

  @Test
  void findsThatNothingFitsBelowTheInScopeThreshold() {
    var ranking = new Ranking(Ranking.By.MEANING, 0.3, List.of(place("a", 0.3)));

    assertThat(THRESHOLDS.decide(ranking))
        .isEqualTo(new Unclassified(Reason.NOTHING_FITS, ranking));
  }

  /// From a threshold on, it is reached.
  @ParameterizedTest
  @CsvSource({
    "0.40, 0.40, 0.00, Unsure",
    "0.39, 0.39, 0.00, Unclassified",
    "0.90, 0.60, 0.30, Matched",
    "0.90, 0.59, 0.30, Unsure"
  })
  void decidesByTheThresholdsThemselves(
      double inScope, double first, double second, String decision) {
    var ranking =
        new Ranking(Ranking.By.MEANING, inScope, List.of(place("a", first), place("b", second)));

    assertThat(THRESHOLDS.decide(ranking).getClass().getSimpleName()).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({"0.125, 2", "0.124, 1"})
  void offersTheSecondFromAQuarterOfTheFirstOn(double second, int choices) {
    var places = List.of(place("a", 0.5), place("b", second), place("c", second));

    assertThat(THRESHOLDS.decide(new Ranking(Ranking.By.MEANING, 0.9, places)))
        .isInstanceOfSatisfying(
            Unsure.class, unsure -> assertThat(unsure.choices()).hasSize(choices));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.5", "1.1, 0.5", "0.5, -0.1", "0.5, 1.1", "NaN, 0.5", "0.5, NaN"})
  void refusesThresholdsOutsideZeroToOne(double inScope, double accept) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(inScope, accept));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesProbabilitiesOutsideZeroToOne(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ranking(Ranking.By.MEANING, probability, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> place("a", probability));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void takesZeroAndOneAsProbabilities(double probability) {
    assertThat(new Thresholds(probability, probability).accept()).isEqualTo(probability);
    assertThat(
            new Ranking(Ranking.By.MEANING, probability, List.of(place("a", probability))).first())
        .contains(place("a", probability));
  }

  private static Place place(String id, double score) {
    return new Place(id, id, score, new Evidence(Evidence.Kind.NAME, id));
  }
}
