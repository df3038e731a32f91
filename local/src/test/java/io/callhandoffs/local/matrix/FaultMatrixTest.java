package io.callhandoffs.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.matrix.Lanes.Result;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plays each way of a call, and lets each request of it, and each step, fail in each way.
class FaultMatrixTest {

  @Test
  void endsEveryCallRightAndWithATrueRecord() {
    LocalAccount.pretendToBeLambda();
    List<Result> results;
    try (var database = DynamoDbServer.inMemory(DynamoDbServer.freePort())) {
      results = new Lanes(database).play();
    }
    if (System.getProperty("matrix.out") != null) {
      try {
        java.nio.file.Files.write(
            java.nio.file.Path.of(System.getProperty("matrix.out")),
            results.stream().map(r -> r.cell() + " " + r.played().call().outcome() + " " + r.wrongs()).toList());
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    assertThat(results).hasSizeGreaterThan(1_000);
    assertThat(results).filteredOn(result -> !result.wrongs().isEmpty()).isEmpty();
  }
}
