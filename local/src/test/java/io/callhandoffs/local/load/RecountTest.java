package io.callhandoffs.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.LocalStack;
import io.callhandoffs.local.Settings;
import io.callhandoffs.local.load.Town.Museum;
import io.callhandoffs.local.telephone.CallOutcome;
import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.telephone.LegReport;
import io.callhandoffs.testing.Eventually;
import io.callhandoffs.testing.Template;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The figures of `statistics` are those that the telephone network itself counts.
class RecountTest {

  /// `-Dcount=5000` takes minutes.
  private static final int CALLS = Integer.getInteger("count", 300);

  private static final int CALLERS = 8;

  /// What was counted, by its name.
  private record Figures(Map<String, Long> byName) {

    private static Figures none() {
      return new Figures(new TreeMap<>());
    }

    private void add(String name, long count) {
      if (count > 0) {
        var _ = byName.merge(name, count, Long::sum);
      }
    }
  }

  @Test
  void figuresAreThoseOfTheTelephoneNetwork() throws InterruptedException {
    var settings = Settings.of(Map.of("PORT", "0", "DATA", "memory", "SEED", "none"));
    try (var http = HttpClient.newHttpClient();
        var stack = LocalStack.start(Template.deployed(), settings)) {
      var api = new Api(http, stack.url(), stack.credentials().adminKey());
      var town = Town.open(stack, api, 1 + CALLS / Load.CALLS_PER_MUSEUM);
      Queue<CallReport> calls = new ConcurrentLinkedQueue<>();
      var begun = new AtomicInteger();
      new Crowd(stack, town, (_, _) -> {}, calls::add)
          .ring(CALLERS, () -> begun.getAndIncrement() < CALLS);
      assertThat(calls).hasSize(CALLS);

      for (var museum : town.museums()) {
        var truth =
            recounted(calls.stream().filter(call -> call.to().equals(museum.number())).toList());
        var told = Eventually.value(() -> told(api, museum), truth::equals);
        assertThat(told).as(museum.project()).isEqualTo(truth);
      }
    }
  }

  private static Figures recounted(List<CallReport> calls) {
    var figures = Figures.none();
    for (var call : calls) {
      figures.add("began", 1);
      figures.add("state " + state(call), 1);
      figures.add("voicemail", call.outcome() == CallOutcome.MESSAGE_LEFT ? 1 : 0);
      for (var leg : call.legs()) {
        figures.add("rung " + leg.address(), 1);
        figures.add("answered " + leg.address(), leg.talked() ? 1 : 0);
        figures.add(leg.address() + " " + outcome(leg), 1);
      }
    }
    return figures;
  }

  private static String state(CallReport call) {
    if (call.reached() != null) {
      return "completed";
    }
    return call.outcome() == CallOutcome.CALLER_LEFT ? "abandoned" : "failed";
  }

  /// A leg does not say who of the two hung up, nor which key was pressed.
  private static String outcome(LegReport leg) {
    if (leg.talked()) {
      return "accepted";
    }
    return switch (leg.status()) {
      case "busy" -> "busy";
      case "no-answer" -> "no_answer";
      case "completed", "canceled" -> "given up";
      default -> "failed";
    };
  }

  private static Figures told(Api api, Museum museum) {
    var figures = Figures.none();
    var statistics = api.send("GET", museum.path() + "/statistics", "");
    var handoffs = statistics.path("total").path("handoffs");
    figures.add("began", handoffs.path("began").asLong());
    figures.add("voicemail", handoffs.path("endings").path("voicemail").asLong(0));
    handoffs
        .path("states")
        .properties()
        .forEach(state -> figures.add("state " + state.getKey(), state.getValue().asLong()));
    for (var entry : statistics.path("entries")) {
      var id = entry.path("destination").asString();
      var number =
          api.send("GET", museum.path() + "/destinations/" + id, "").path("number").asString();
      destination(figures, number, entry);
    }
    return figures;
  }

  private static void destination(Figures figures, String number, JsonNode entry) {
    figures.add("rung " + number, entry.path("rung").asLong());
    figures.add("answered " + number, entry.path("answered").asLong());
    entry
        .path("outcomes")
        .properties()
        .forEach(outcome -> {
          var name =
              switch (outcome.getKey()) {
                case "declined", "not_accepted", "caller_left" -> "given up";
                default -> outcome.getKey();
              };
          figures.add(number + " " + name, outcome.getValue().asLong());
        });
  }
}
