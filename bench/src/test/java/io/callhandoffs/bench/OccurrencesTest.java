package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {

  private static final String REQUEST =
      "POST / HTTP/1.1\r\nX-Amz-Target: DynamoDB.GetItem\r\n"
          + "authorization: SignedHeaders=host;x-amz-target\r\n\r\n{}";

  private final Occurrences requests = new Occurrences("\nx-amz-target:");

  @Test
  void countsTheHeaderOfARequestOnce() {
    assertThat(count(REQUEST)).isEqualTo(1);
  }

  @Test
  void countsAHeaderThatComesInTwoParts() {
    for (int cut = 0; cut <= REQUEST.length(); cut++) {
      int both = count(REQUEST.substring(0, cut)) + count(REQUEST.substring(cut));
      assertThat(both).as("cut at %d", cut).isEqualTo(1);
    }
  }

  @Test
  void countsAHeaderAfterAnEmptyLine() {
    assertThat(count("\n\nx-amz-target: a")).isEqualTo(1);
  }

  private int count(String text) {
    return requests.in(text.getBytes(US_ASCII), text.length());
  }
}
