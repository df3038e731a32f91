package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.text;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.testing.Template.Resource;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is counted, the dashboard, the alarms and the runbook agree, both ways.
class OperationsTest {

  private static final Template TEMPLATE = Template.deployed();

  private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+)$");
  private static final Pattern COUNTED = Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\|");
  private static final Pattern ANCHOR = Pattern.compile("docs/runbook\\.md#([a-z]+)$");

  @Test
  void theDashboardShowsAllThatIsCountedAndNothingElse() {
    assertThat(shown("${AWS::StackName}")).isEqualTo(counted());
  }

  @Test
  void theDashboardShowsEachFunctionsErrorsThrottlesAndDuration() {
    var functions = TEMPLATE.functions().stream().map(Resource::name).toList();

    for (var metric : List.of("Errors", "Throttles", "Duration")) {
      assertThat(
              metrics()
                  .filter(line -> line.get(1).asString().equals(metric))
                  .map(line -> line.get(3).asString().replaceAll("[${}]", "")))
          .as(metric)
          .containsExactlyInAnyOrderElementsOf(functions);
    }
  }

  @Test
  void theDashboardShowsAllThatAlarmsWatch() {
    var watched =
        alarms().stream()
            .map(alarm -> text(alarm.property("MetricName").orElseThrow()))
            .collect(toCollection(TreeSet::new));

    assertThat(metrics().map(line -> line.get(1).asString())).containsAll(watched);
  }

  @Test
  void noAlarmWatchesWhatNothingCounts() {
    assertThat(alarms())
        .filteredOn(alarm -> alarm.property("Namespace").orElseThrow() instanceof Intrinsic)
        .isNotEmpty()
        .extracting(alarm -> text(alarm.property("MetricName").orElseThrow()))
        .isSubsetOf(counted());
  }

  @Test
  void everyAlarmSaysWhatToDoAndHasASectionAndEverySectionAnAlarm() throws IOException {
    var named = new TreeSet<String>();
    for (var alarm : alarms()) {
      var description = description(alarm);
      var anchor = ANCHOR.matcher(description);
      assertThat(anchor.find()).as(alarm.name() + ": " + description).isTrue();
      named.add(anchor.group(1));
      assertThat(description).as(alarm.name()).containsPattern("[.] [A-Z].*[.] docs/");
    }

    assertThat(all(SECTION, runbook()).map(name -> name.toLowerCase(Locale.ROOT)))
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void theRunbookExplainsAllThatIsCountedAndNothingElse() throws IOException {
    var runbook = runbook();
    var counted = runbook.substring(runbook.indexOf("## What is counted"));

    assertThat(all(COUNTED, counted)).containsExactlyInAnyOrderElementsOf(counted());
  }

  private static Set<String> counted() {
    return Arrays.stream(Metric.values()).map(Metric::title).collect(toCollection(TreeSet::new));
  }

  private static List<Resource> alarms() {
    return TEMPLATE.resources("AWS::CloudWatch::Alarm");
  }

  /// Of a `!Sub` with values of its own, what it is made of.
  private static String description(Resource alarm) {
    return switch (alarm.property("AlarmDescription").orElseThrow()) {
      case Intrinsic(var _, List<?> parts) -> text(parts.getFirst());
      case Intrinsic(var _, var whole) -> text(whole);
      case Object whole -> text(whole);
    };
  }

  private static Set<String> shown(String namespace) {
    return metrics()
        .filter(line -> line.get(0).asString().equals(namespace))
        .map(line -> line.get(1).asString())
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> metrics() {
    var body = TEMPLATE.resource("Dashboard").property("DashboardBody").orElseThrow();
    return LocalJson.read(text(((Intrinsic) body).argument()))
        .path("widgets")
        .valueStream()
        .flatMap(widget -> widget.at("/properties/metrics").valueStream());
  }

  private static Stream<String> all(Pattern pattern, String document) {
    return pattern.matcher(document).results().map((MatchResult found) -> found.group(1));
  }

  private static String runbook() throws IOException {
    var root = requireNonNull(Template.path().getParent());
    return Files.readString(root.resolve("docs/runbook.md"));
  }
}
