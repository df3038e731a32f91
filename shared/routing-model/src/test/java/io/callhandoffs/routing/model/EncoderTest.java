package io.callhandoffs.routing.model;

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
  void embedsTextsOfTheSameMeaningNearEachOther() {
    var pay = encoder.embed("i want to pay my bill");

    assertThat(pay.cosine(encoder.embed("how can I settle an invoice"), Layer.LAST))
        .isGreaterThan(0.6f);
    assertThat(pay.cosine(encoder.embed("the cat sat on the mat"), Layer.LAST)).isLessThan(0.5f);
  }

  @Test
  void embedsATextTheSameWhateverCameBefore() {
    var before = encoder.embed("opening hours");
    var _ = encoder.embed("something else, and much longer than that, to be sure");
    var after = encoder.embed("opening hours");

    for (var layer : Layer.values()) {
      assertThat(after.cosine(before, layer)).isEqualTo(before.cosine(before, layer));
    }
  }

  @Test
  void makesVectorsOfUnitLength() {
    var vector = encoder.embed("refund");

    for (var layer : Layer.values()) {
      assertThat(vector.cosine(vector, layer)).isBetween(0.98f, 1.02f);
    }
  }

  @Test
  void refusesAFolderWithoutAModel(@TempDir Path empty) {
    assertThatThrownBy(() -> Encoder.open(empty)).isInstanceOf(RuntimeException.class);
  }
}
