package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Eventually;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A line that nobody answers is seen to be dead, and the one that takes its calls to be well.
class DeadLineTest {

  private static final String SHOP = "+442079460047";

  @Test
  void sixCallersWhomNobodyAnswersAreCountedWhereNobodyAnswered() throws InterruptedException {
    try (var machine = Machine.start("memory", "museum")) {
      for (int call = 0; call < 6; call++) {
        var played =
            machine.call(
                "{\"says\": [\"The poster I ordered is damaged\"], \"from\": \"+1415555010%d\","
                        .formatted(call)
                    + " \"destinations\": {\"%s\": \"no_answer\"}}".formatted(SHOP));
        assertThat(played.path("reached").asString()).isEqualTo(Museum.FRONT_DESK);
      }

      var statistics =
          Eventually.value(
              () -> machine.get("/v1/projects/default/statistics"),
              seen ->
                  seen.path("total").path("handoffs").path("states").path("completed").asInt(0)
                      == 6);

      assertThat(reached(statistics, machine.destination("Shop"))).isEqualTo("0 of 6");
      assertThat(reached(statistics, machine.destination("Front desk"))).isEqualTo("6 of 6");
      assertThat(statistics.path("entries")).hasSize(2);
    }
  }

  private static String reached(JsonNode statistics, String destination) {
    return statistics
        .path("entries")
        .valueStream()
        .filter(entry -> entry.path("destination").asString().equals(destination))
        .map(entry -> entry.path("answered").asInt() + " of " + entry.path("rung").asInt())
        .findFirst()
        .orElse("nothing");
  }
}
