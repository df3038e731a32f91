package io.callhandoffs.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.matrix.Lanes.Found;
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

  /// All there are, and not a sample.
  private static final boolean ALL = Boolean.getBoolean("matrix.all");

  private static Found found = new Found(List.of(), List.of());

  @BeforeAll
  static void play() {
    LocalAccount.pretendToBeLambda();
    try (var database = DynamoDbServer.inMemory(DynamoDbServer.freePort())) {
      found = new Lanes(database).play(cell -> ALL || cell.isSample());
    }
  }

  @Test
  void endsEveryCallRightAndWithATrueRecord() {
    assertThat(found.results()).hasSizeGreaterThan(500);
    assertThat(found.results())
        .filteredOn(result -> !result.wrongs().isEmpty())
        .extracting(result -> result.cell() + ": " + result.wrongs())
        .isEmpty();
  }

  /// `make matrix` writes it anew. How many requests a call makes, and so how many calls there are,
  /// may differ by a few from run to run; the ways of a call and of failing do not.
  @Test
  void hasTheWaysThatTheDocumentNames() throws IOException {
    var page = new Reliability(found).page();
    var document = Template.path().resolveSibling("docs/reliability.md");
    if (Boolean.getBoolean("matrix.write")) {
      Files.writeString(document, page);
    }
    Files.writeString(Path.of("target/reliability.md"), page);

    assertThat(named(Files.readString(document))).isNotEmpty().isEqualTo(named(page));
  }

  private static List<String> named(String page) {
    return page.lines().filter(line -> line.startsWith("* ")).toList();
  }
}
