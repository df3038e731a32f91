package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.HeardLog.Entry;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What functions log while calls come in: each line says whose it is, also those written in
/// threads of our own, and none says who called or what was said.
class LogsTest {

  private static final String SCHOOLS = "+442079460018";

  /// Telephone numbers, and what the callers below say.
  private static final Pattern PERSONAL = Pattern.compile("\\+?\\d{10,}|my class|my cat|on fire");

  private static final Pattern IDS =
      Pattern.compile(
          "\\b[A-Z]{2}[0-9a-f]{32}|hnd_\\w+|dst_\\w+|\"Timestamp\":\\d+|\\b[0-9a-f-]{36}\\b");

  private static Machine machine;
  private static HeardLog log;
  private static JsonNode answered;

  @BeforeAll
  static void call() throws InterruptedException {
    machine = Machine.start("memory", "museum");
    log = new HeardLog("io.callhandoffs");
    answered = machine.call("{\"says\": [\"I want to bring my class\"]}");
    var _ =
        machine.call(
            "{\"says\": [\"my cat is on fire\"], \"destinations\": {\"%s\": \"no_answer\"}}"
                .formatted(Museum.FRONT_DESK));
    var _ = machine.call("{\"says\": [\"I want to bring my class\"], \"hangs_up\": \"ringing\"}");
    var _ = machine.get("/v1/projects/default/handoffs");
    var _ =
        Eventually.value(
            () -> log.entries(), all -> of(all, answered, "Relay", "Metrics").size() > 1);
  }

  @AfterAll
  static void close() {
    log.close();
    machine.close();
  }

  private static List<Entry> of(List<Entry> lines, JsonNode call, String... loggers) {
    return lines.stream()
        .filter(line ->
            call.path("sid").asString().equals(line.about().get(LogField.CALL))
                && (loggers.length == 0
                    || List.of(loggers).contains(line.logger().replaceFirst(".*\\.", ""))))
        .toList();
  }

  private static List<Entry> lines() {
    return log.entries().stream()
        .filter(line -> !line.logger().startsWith("io.callhandoffs.local"))
        .toList();
  }

  @Test
  void saysOfEachLineWhichInvocationWroteIt() {
    assertThat(lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.about()).containsKey(LogField.INVOCATION))
        .anySatisfy(line ->
            assertThat(line.about()).doesNotContainEntry(LogField.INVOCATION, LogScope.INIT));
  }

  @Test
  void findsAllOfACallByItsHandoff() throws InterruptedException {
    var handoff = answered.path("handoff_id").asString();
    // Attempts are counted from the stream of the table, a moment later.
    Eventually.holds(
        () -> lines().stream().anyMatch(line -> line.text().contains("\"AttemptsAnswered\":1")));

    assertThat(lines())
        .filteredOn(line -> handoff.equals(line.about().get(LogField.HANDOFF)))
        .allSatisfy(line -> assertThat(line.about()).containsKey(LogField.PROJECT))
        .extracting(Entry::text)
        .anySatisfy(
            line -> assertThat(line).matches("/voice/call answered 200 \\[Gather .*] in \\d+ ms"))
        .anySatisfy(
            line -> assertThat(line).matches("/voice/route answered 200 \\[.*Dial.*] in \\d+ ms"))
        .anySatisfy(line -> assertThat(line).contains("\"UnderstandingTime\""))
        .anySatisfy(line -> assertThat(line).contains("\"AttemptsAnswered\":1"));
  }

  @Test
  void saysNothingOfWhoCalledAndWhatTheySaid() {
    assertThat(lines())
        .allSatisfy(line ->
            assertThat(IDS.matcher(line.text()).replaceAll(""))
                .doesNotContainPattern(PERSONAL)
                .doesNotContain(SCHOOLS.substring(5)));
  }

  @Test
  void carriesNoPersonalDataInWhatALineIsAbout() {
    assertThat(lines())
        .flatExtracting(line -> line.about().values())
        .extracting(String::valueOf)
        .allSatisfy(value ->
            assertThat(IDS.matcher(value).replaceAll(""))
                .doesNotContain("+")
                .doesNotContainPattern(PERSONAL));
  }
}
