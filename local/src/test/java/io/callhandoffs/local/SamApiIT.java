package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.ApiStory.Exchange;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.TestSecrets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// `make sam-local`: the API as the SAM CLI plays it answers as that of `make local` does.
class SamApiIT {

  private static final String TYPE = "content-type";

  /// What the CLI does otherwise than AWS, which the local stack follows.
  private static final List<Difference> DIFFERENCES =
      List.of(
          new Difference(
              "It says of a route that there is not what a REST API says",
              ours -> ours.body().equals("{\"message\":\"Not Found\"}"),
              ours -> ours.with(403, "{\"message\":\"Missing Authentication Token\"}")),
          new Difference(
              "It turns a key away in its own words",
              ours -> ours.body().equals("{\"message\":\"Forbidden\"}"),
              ours ->
                  ours.with(
                      403, "{\"message\":\"User is not authorized to access this resource\"}")),
          new Difference(
              "It ends its own messages with a line break",
              ours -> ours.body().startsWith("{\"message\":"),
              ours -> ours.with(ours.status(), ours.body() + "\n")),
          new Difference(
              "It takes an answer of no type for JSON",
              ours -> "text/plain;charset=UTF-8".equals(ours.headers().get(TYPE)),
              ours -> ours.with(TYPE, "application/json")),
          new Difference(
              "It drops the type of an answer 304",
              ours -> ours.status() == 304,
              ours -> ours.without(TYPE)),
          new Difference(
              "It has no id for the answer to a request",
              ours -> ours.headers().containsKey("apigw-requestid"),
              ours -> ours.without("apigw-requestid")));

  /// @param reason what the CLI does
  /// @param concerns whether it does so with an answer of ours
  /// @param theirs what it makes of it
  private record Difference(
      String reason, Predicate<Exchange> concerns, UnaryOperator<Exchange> theirs) {}

  /// A cold start in a container of a busy machine may take longer than a function's time limit.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Set<String> seen = new LinkedHashSet<>();

  @Test
  void answersAsTheLocalStackDoes() throws Exception {
    int port = DynamoDbServer.freePort();
    var url = "http://localhost:" + port;
    var ours = ours(port, url);
    var theirs = theirs(port, url);

    assertThat(ours).hasSizeGreaterThan(30);
    var expected = ours.stream().map(this::asTheCliDoes).toList();
    assertThat(theirs).hasSameSizeAs(expected);
    assertThat(IntStream.range(0, expected.size()))
        .filteredOn(i -> !theirs.get(i).equals(expected.get(i)))
        .extracting(i -> theirs.get(i) + "\ninstead of\n" + expected.get(i))
        .isEmpty();
    assertThat(DIFFERENCES).extracting(Difference::reason).allMatch(seen::contains);
    System.out.println(
        "The SAM CLI answered " + theirs.size() + " requests as make local does, but for");
    seen.forEach(reason -> System.out.println("  " + reason));
  }

  private static List<Exchange> ours(int port, String url) throws Exception {
    try (var machine = machine(url, Map.of("PORT", String.valueOf(port)))) {
      return new ApiStory(machine, url).play();
    }
  }

  private static List<Exchange> theirs(int port, String url) throws Exception {
    try (var machine = machine(url, SamCli.settings());
        var _ = SamCli.startApi(port, machine)) {
      var story = new ApiStory(machine, url);
      story.warmUp(PATIENCE);
      return story.play();
    }
  }

  private static Machine machine(String url, Map<String, String> more) {
    var variables = new HashMap<>(more);
    variables.put("ADMIN_API_KEY", TestSecrets.of("administrator"));
    variables.put("TWILIO_AUTH_TOKEN", TestSecrets.of("local"));
    variables.put("PUBLIC_URL", url);
    return Machine.start(variables);
  }

  private Exchange asTheCliDoes(Exchange ours) {
    var theirs = ours;
    for (var difference : DIFFERENCES) {
      if (difference.concerns().test(theirs)) {
        theirs = difference.theirs().apply(theirs);
        seen.add(difference.reason());
      }
    }
    return theirs;
  }
}
