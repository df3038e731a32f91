package io.callhandoffs.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.matrix.Lanes.Result;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plays each way of a call, and lets each request of it, and each step, fail in each way.
class FaultMatrixTest {

  private static List<Result> results = List.of();

  @BeforeAll
  static void play() throws IOException {
    LocalAccount.pretendToBeLambda();
    try (var database = DynamoDbServer.inMemory(DynamoDbServer.freePort())) {
      results = new Lanes(database).play();
    }
    var wrong =
        results.stream()
            .filter(result -> !result.wrongs().isEmpty())
            .map(result -> result.cell() + ": " + result.wrongs())
            .sorted()
            .toList();
    Files.write(Path.of("target/wrong-cells.txt"), wrong);
  }

  @Test
  void endsEveryCallRightAndWithATrueRecord() {
    assertThat(results).hasSizeGreaterThan(1_000);
    assertThat(results)
        .filteredOn(result -> !result.wrongs().isEmpty())
        .extracting(result -> result.cell() + ": " + result.wrongs())
        .isEmpty();
  }

  /// `make matrix` writes it anew.
  @Test
  void isWhatTheDocumentSays() throws IOException {
    var page = new Reliability(results).page();
    var document = Template.path().resolveSibling("docs/reliability.md");
    if (Boolean.getBoolean("matrix.write")) {
      Files.writeString(document, page);
    }
    Files.writeString(Path.of("target/reliability.md"), page);

    assertThat(document).content().isEqualTo(page);
  }
}
