package io.callhandoffs.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          4.47700900445E11           | …0445E11
          ０２０７９４６００１８     | …００１８
          𝟎𝟐𝟎𝟕𝟗𝟒𝟔𝟎𝟎𝟏𝟖 | …𝟎𝟎𝟏𝟖
          +44 (0) 20 · 7946 · 0018   | …0018
          020_7946_0018, 020~7946*0018 | …0018
          0 2 0 7 9 4 6 0 0 1 8      | …0018
          tel:+442079460018;ext=12   | tel:…0018;ext=12
          sip:+442079460018@pbx      | sip:…0018@pbx
          …0018 …0019                | …0018 …0019
          crm-4711                   | crm-4711
          550e8400-e29b-41d4-a716-446655440000 | 550e8400-e29b-41d4-a716-446655440000
          CA12345678901234567890123456789012   | CA12345678901234567890123456789012
          XCA12345678901234567890123456789012  | XCA…9012
          55028400-0290-4104-0716-446655440000 | …0000
          seven: 1234567             | seven: …4567
          six: 123456                | six: 123456
          Room 12, floor 3           | Room 12, floor 3
          """)
  void showsTheLastFourDigitsOfEachNumber(String text, String masked) {
    assertThat(MaskedNumbers.in(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+442079460018",
        "020 7946 0018, 020 7946 0019",
        "12345678 1234 567890",
        "123 4567890 …0018"
      })
  void leavesAMaskedTextAsItIs(String text) {
    var masked = MaskedNumbers.in(text);

    assertThat(MaskedNumbers.in(masked)).isEqualTo(masked);
    assertThat(MaskedNumbers.areIn(text)).isTrue();
    assertThat(MaskedNumbers.areIn(masked)).isFalse();
  }

  @Test
  void masksANumberOfAnyLength() {
    assertThat(MaskedNumbers.in("1".repeat(100_000))).isEqualTo("…1111");
  }
}
