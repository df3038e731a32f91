package io.callhandoffs.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void writesCloudWatchsEmbeddedMetricFormat() {
    var values = Map.of(Metric.SECONDS_TO_ANSWER, 7L, Metric.ATTEMPTS_ANSWERED, 1L);

    assertThat(Metrics.line("museum", 1764504000000L, values))
        .isEqualTo(
            """
            {"_aws":{"Timestamp":1764504000000,"CloudWatchMetrics":[{"Namespace":"museum",\
            "Dimensions":[[]],"Metrics":[{"Name":"AttemptsAnswered","Unit":"Count"},\
            {"Name":"SecondsToAnswer","Unit":"Seconds"}]}]},\
            "AttemptsAnswered":1,"SecondsToAnswer":7}\
            """);
  }
}
