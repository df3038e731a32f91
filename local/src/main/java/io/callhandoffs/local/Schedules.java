package io.callhandoffs.local;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.LambdaFunction;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.Template.Resource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Invokes functions every few minutes, as the template's schedules say. What is done once a night
/// is not done here: nobody leaves a laptop on for that.
final class Schedules implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) minutes?\\)");

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("schedules").factory());

  void connect(Template template, Functions functions) {
    for (var function : template.functions()) {
      asMap(function.properties().getOrDefault("Events", Map.of())).values().stream()
          .filter(event -> "ScheduleV2".equals(asMap(event).get("Type")))
          .map(event -> text(asMap(asMap(event).get("Properties")).get("ScheduleExpression")))
          .map(RATE::matcher)
          .filter(matcher -> matcher.matches())
          .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
          .forEach(minutes -> schedule(functions, function, minutes));
    }
  }

  private void schedule(Functions functions, Resource function, long minutes) {
    var scheduled = functions.get(function.name());
    var _ = clock.scheduleAtFixedRate(() -> run(scheduled), minutes, minutes, TimeUnit.MINUTES);
  }

  private static void run(LambdaFunction function) {
    try {
      var _ = function.invoke("{}".getBytes(UTF_8));
    } catch (FunctionFailed e) {
      LOG.warn("{} failed", function.name(), e);
    }
  }

  @Override
  public void close() {
    var _ = clock.shutdownNow();
  }
}
