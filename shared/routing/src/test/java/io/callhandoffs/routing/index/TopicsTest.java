package io.callhandoffs.routing.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void cutsADescriptionIntoTopics() {
    assertThat(
            Topics.of(
                "When the caller wants to buy tickets, asks about prices or discounts; and refunds."))
        .containsExactly("buy tickets", "prices", "discounts", "refunds");
  }

  @Test
  void leavesWordsWhole() {
    assertThat(Topics.of("For follow-up x-rays, 24/7 care and version 3.5"))
        .containsExactly("follow-up x-rays", "24/7 care", "version 3.5");
  }

  @Test
  void findsNoTopicsWithoutWords() {
    assertThat(Topics.of("")).isEmpty();
    assertThat(Topics.of("  . , and or ")).isEmpty();
  }

  @Test
  void cutsOffAfterTheMaximumOfTopics() {
    var endless = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      endless.append("topic ").append(i).append(", ");
    }
    assertThat(Topics.of(endless.toString())).hasSize(Topics.MAX_TOPICS);
  }
}
