package io.callhandoffs.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.callhandoffs.testing.LocalAccount;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The command at tiny sizes, where nothing can be said about time.
class GrowthTest {

  private static final Settings TINY =
      Settings.of(
          Map.of(
              "ROUNDS", "1",
              "DESTINATIONS", "2 3",
              "HANDOFFS", "60 70",
              "AT_ONCE", "1 2",
              "PROJECTS", "1 2"));

  /// Where the database was late.
  private static final Offset<Double> RETRIES = within(0.3);

  private static Results results = new Results(TINY);

  @BeforeAll
  static void measure() {
    LocalAccount.pretendToBeLambda();
    try (var rounds = new Rounds(TINY, new PrintStream(OutputStream.nullOutputStream()))) {
      rounds.prepare();
      results = rounds.measure();
    }
  }

  @Test
  void measuresEveryJobAtEverySize() {
    var rows = new Table(results).text().lines().filter(line -> line.matches("\\| \\d.*")).toList();

    assertThat(rows).hasSize(2 * 2 * Axis.values().length);
    assertThat(rows).allMatch(row -> row.split(" \\| ", -1).length == 1 + Job.values().length);
    // Of some thousand calls, on a machine that may be busy.
    assertThat(results.failures()).isLessThan(50);
    for (var job : Job.values()) {
      assertThat(results.millis(job, Axis.AT_ONCE, 2, Effort::wallMillis)).isPositive();
    }
  }

  @Test
  void countsNoMoreRequestsWhereMoreIsStored() {
    for (var axis : Axis.values()) {
      for (int to : TINY.of(axis)) {
        assertThat(results.used(Job.GREETING, axis, to).requests()).isCloseTo(3, RETRIES);
        assertThat(results.used(Job.DECISION, axis, to).requests()).isCloseTo(1, RETRIES);
        assertThat(results.used(Job.LIST_PAGE, axis, to).requests()).isCloseTo(1, RETRIES);
        assertThat(results.used(Job.WRITE, axis, to).requests()).isCloseTo(1, RETRIES);
      }
    }
  }

  @Test
  void drawsALineForEveryJobInEveryPanel() throws Exception {
    var svg = new Plot(results).svg().getBytes(UTF_8);

    var drawn =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));

    assertThat(drawn.getElementsByTagName("polyline").getLength())
        .isEqualTo(Job.values().length * Axis.values().length);
  }
}
