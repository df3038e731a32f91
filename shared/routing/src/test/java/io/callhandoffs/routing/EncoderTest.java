package io.callhandoffs.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderTest {

  private Encoder encoder;

  @BeforeAll
  void open() {
    encoder = Encoder.open(Path.of(System.getProperty("routing.model")));
  }

  @AfterAll
  void close() {
    encoder.close();
  }

  @Test
  void putsTheSameMeaningNear() {
    var pay = encoder.embed("i want to pay my bill");

    assertThat(pay.nearness(encoder.embed("how can I settle an invoice"))).isGreaterThan(0.6f);
    assertThat(pay.nearness(encoder.embed("the cat sat on the mat"))).isLessThan(0.5f);
  }

  @Test
  void isNotSwayedByWhatItReadBefore() {
    var before = encoder.embed("opening hours");
    var _ = encoder.embed("something else, and much longer than that, to be sure");
    var after = encoder.embed("opening hours");

    assertThat(after.nearness(before)).isEqualTo(before.nearness(before));
    assertThat(after.innerNearness(before)).isEqualTo(before.innerNearness(before));
  }

  @Test
  void makesVectorsOfOneLength() {
    var vector = encoder.embed("refund");

    assertThat(vector.nearness(vector)).isBetween(0.98f, 1.02f);
    assertThat(vector.innerNearness(vector)).isBetween(0.98f, 1.02f);
  }

  @Test
  void saysSoWhenThereIsNoModel(@TempDir Path empty) {
    assertThatThrownBy(() -> Encoder.open(empty)).isInstanceOf(RuntimeException.class);
  }
}
