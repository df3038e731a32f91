package io.callhandoffs.routing.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void refusesProbabilitiesOutsideZeroToOne() {
    assertThatThrownBy(() -> new Thresholds(-0.1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ranking(Ranking.By.MEANING, 1.1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Place place(String id, double score) {
    return new Place(id, id, score, new Evidence(Evidence.Kind.NAME, id));
  }
}
