package io.callhandoffs.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ring +44 20 7946 0018 back | Ring …0018 back
          020 7946-0018              | …0018
          07700/900445               | …0445
          020–7946–0018    | …0018
          ٠٢٠٧٩٤٦٠٠١٨               | …٠٠١٨
          447700900445.0             | …4450
          seven: 1234567             | seven: …4567
          six: 123456                | six: 123456
          Room 12, floor 3           | Room 12, floor 3
          """)
  void showsTheLastFourDigitsOfEachNumber(String text, String masked) {
    assertThat(MaskedNumbers.in(text)).isEqualTo(masked);
  }

  @Test
  void masksANumberOfAnyLength() {
    assertThat(MaskedNumbers.in("1".repeat(100_000))).isEqualTo("…1111");
  }
}
