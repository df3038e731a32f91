package io.callhandoffs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {

  @Test
  void takesTheValueInTheMiddle() {
    assertThat(Medians.of(3, 100, 1)).isEqualTo(3);
  }

  @Test
  void takesWhatIsBetweenTheTwoInTheMiddle() {
    assertThat(Medians.of(4, 1, 100, 3)).isEqualTo(3.5);
  }

  @Test
  void comparesValuesOfTheSameRound() {
    // The second round was ten times slower for both.
    assertThat(Medians.ofRatios(List.of(2.0, 20.0, 3.0), List.of(1.0, 10.0, 1.0))).isEqualTo(2);
  }
}
