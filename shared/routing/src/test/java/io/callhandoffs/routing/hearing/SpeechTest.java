package io.callhandoffs.routing.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Um, hi, yeah, I want to, uh, pay my bill     | i want to , pay my bill
          I I want to I want to pay                    | i want to pay
          I want the – no wait, the gift shop, please  | the gift shop
          where's my f***ing order                     | where's my order
          do you know when you open                    | do you know when you open
          I'd like 2 2 2 0                             | i'd like 2 2 2 0
          what is, you know, the price                 | what is , the price
          it costs £5                                  | it costs £ 5
          hello                                        | hello
          good morning, thank you                      | good morning , thank you
          très bien 👍                                 | très bien
          """)
  void keepsTheWishAndDropsTheNoise(String said, String understood) {
    assertThat(Speech.of(said).text()).isEqualTo(understood);
  }

  @Test
  void cutsOffEndlessSpeech() {
    assertThat(Speech.of("ticket refund ".repeat(100_000)).text()).hasSizeLessThan(1100);
  }
}
