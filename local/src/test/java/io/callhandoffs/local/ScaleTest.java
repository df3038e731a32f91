package io.callhandoffs.local;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.Meter.Use;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.TestSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a call uses of the database does not depend on how many destinations there are.
class ScaleTest {

  private static final boolean ALL = Boolean.getBoolean("scale.all");

  private static final List<Integer> SIZES = ALL ? List.of(8, 50, 500) : List.of(8, 50);

  private static final String TABLE = "| destinations |";

  /// As flat as it has to be.
  private static final double FLAT = 1.3;

  private static final String CALL = "{\"says\": [\"I want to bring my class\"]}";

  private static final List<Used> ROWS = new ArrayList<>();

  /// All that one call used, until all was told.
  private record Used(int destinations, long webhooks, List<Use> uses) {

    private double units(boolean reading) {
      return uses.stream().filter(use -> use.isReading() == reading).mapToDouble(Use::units).sum();
    }

    private long requests(boolean reading) {
      return uses.stream().filter(use -> use.isReading() == reading).count();
    }

    private int kilobytes() {
      return uses.stream().mapToInt(Use::bytes).sum() / 1000;
    }

    private String line() {
      return "| %d | %d | %d | %.0f | %d | %.0f | %d |"
          .formatted(
              destinations,
              webhooks,
              requests(true),
              units(true),
              requests(false),
              units(false),
              kilobytes());
    }

    /// `GetItem HandoffsTable 12`, for each kind of request.
    private String kinds() {
      var counts = new TreeMap<String, Integer>();
      uses.forEach(
          use -> counts.merge("`" + use.operation() + "` " + use.table(), 1, Integer::sum));
      return counts.entrySet().stream()
          .map(entry -> entry.getKey() + " " + entry.getValue())
          .collect(joining(", "));
    }
  }

  @BeforeAll
  static void call() throws InterruptedException {
    for (int size : SIZES) {
      ROWS.add(call(size));
    }
  }

  @Test
  void aCallUsesTheSameHoweverManyDestinationsThereAre() {
    var few = ROWS.getFirst();
    assertThat(few.requests(false)).isPositive();
    for (var row : ROWS) {
      assertThat(row.requests(true)).as(row.kinds()).isLessThan((long) (few.requests(true) * FLAT));
      assertThat(row.requests(false))
          .as(row.kinds())
          .isLessThan((long) (few.requests(false) * FLAT));
      assertThat(row.units(true)).as(row.kinds()).isLessThan(few.units(true) * FLAT);
      assertThat(row.units(false)).as(row.kinds()).isLessThan(few.units(false) * FLAT);
    }
  }

  /// `make scale` writes it anew.
  @Test
  void usesWhatTheDocumentSays() throws IOException {
    var document = Template.path().resolveSibling("docs/scale.md");
    var text = Files.readString(document);
    if (ALL) {
      text = renewed(text);
      var _ = Files.writeString(document, text);
    }
    var told = text.lines().filter(line -> line.startsWith("| 8 |")).findFirst().orElseThrow();
    var cells = told.split(" *\\| *", -1);
    var few = ROWS.getFirst();

    assertThat((double) few.requests(true))
        .isBetween(0.7 * number(cells[3]), 1.3 * number(cells[3]));
    assertThat((double) few.requests(false))
        .isBetween(0.7 * number(cells[5]), 1.3 * number(cells[5]));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  /// The document with the table that was counted now.
  private static String renewed(String text) {
    var lines = new ArrayList<String>();
    var isTable = false;
    for (var line : text.lines().toList()) {
      if (line.startsWith(TABLE)) {
        isTable = true;
        lines.add(line);
        lines.add("|---|---|---|---|---|---|---|");
        ROWS.stream().map(Used::line).forEach(lines::add);
      }
      isTable &= line.startsWith("|");
      if (!isTable) {
        lines.add(
            line.startsWith("In requests:")
                ? "In requests: " + ROWS.getFirst().kinds() + "."
                : line);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static Used call(int destinations) throws InterruptedException {
    var between = new AtomicReference<Meter>();
    try (var machine =
        Machine.start(
            Map.of(
                "SEED", "museum",
                "ADMIN_API_KEY", TestSecrets.of("administrator"),
                "TWILIO_AUTH_TOKEN", TestSecrets.of("local")),
            services -> {
              between.set(new Meter(services.dynamo()));
              return new Endpoints(
                  requireNonNull(between.get()).url(), services.aws(), services.twilio());
            })) {
      try (var meter = requireNonNull(between.get())) {
        add(machine, destinations - destinations(machine).size());
        awaitLearned(machine);
        var _ = reach(machine);
        var _ = reach(machine);
        var _ = quiet(meter);
        return new Used(destinations, reach(machine), quiet(meter));
      }
    }
  }

  private static void add(Machine machine, int more) {
    for (int i = 0; i < more; i++) {
      var created =
          machine.send(
              "POST",
              "/v1/projects/default/destinations",
              "{'name': 'Office %d', 'number': '+4420794607%02d', 'description': 'Lost parcels of office %d'}"
                  .formatted(i, i % 100, i));
      assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    }
  }

  private static List<JsonNode> destinations(Machine machine) {
    var all = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = machine.get("/v1/projects/default/destinations?limit=100" + next);
      page.path("destinations").forEach(all::add);
      next =
          page.path("next").asString("").transform(text -> text.isEmpty() ? "" : "&next=" + text);
    } while (!next.isEmpty());
    return all;
  }

  /// Learning goes on beside the calls.
  private static void awaitLearned(Machine machine) throws InterruptedException {
    for (int tries = 0; tries < 600 && !isLearned(machine); tries++) {
      Thread.sleep(500);
    }
    assertThat(isLearned(machine)).isTrue();
  }

  private static boolean isLearned(Machine machine) {
    return destinations(machine).stream()
        .allMatch(one -> one.path("understood_by").asString("").equals("meaning"));
  }

  /// Has a caller put through.
  ///
  /// @return how many webhooks that took
  private static long reach(Machine machine) {
    var call = machine.call(CALL);
    assertThat(call.path("outcome").asString()).isEqualTo("reached");
    return call.path("steps").valueStream().filter(step -> step.path("webhook").isString()).count();
  }

  /// What was used until nothing more was. Counting is left out: it is done by the batch, so how
  /// often it asks the database depends on time.
  private static List<Use> quiet(Meter meter) throws InterruptedException {
    var all = new ArrayList<Use>();
    for (int still = 0; still < 10; still++) {
      var more = meter.read();
      all.addAll(more);
      still = more.isEmpty() ? still : 0;
      Thread.sleep(300);
    }
    all.removeIf(use -> use.table().equals("StatisticsTable"));
    return all;
  }
}
