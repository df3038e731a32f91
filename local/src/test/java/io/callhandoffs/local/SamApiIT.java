package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.ApiStory.Exchange;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.TestSecrets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// `make sam-local`: the API as the SAM CLI plays it answers as that of `make local` does.
class SamApiIT {

  /// What the CLI does otherwise than AWS, as the local stack has it.
  private enum Difference {
    NAMES_NO_REQUESTS(
        "It has no id for the answer to a request",
        ours -> ours.headers().containsKey("apigw-requestid"),
        ours -> ours.without("apigw-requestid"));

    private final String reason;
    private final Predicate<Exchange> concerns;
    private final UnaryOperator<Exchange> theirs;

    Difference(String reason, Predicate<Exchange> concerns, UnaryOperator<Exchange> theirs) {
      this.reason = reason;
      this.concerns = concerns;
      this.theirs = theirs;
    }
  }

  private final Set<Difference> seen = EnumSet.noneOf(Difference.class);

  @Test
  void answersAsTheLocalStackDoes() throws Exception {
    int port = DynamoDbServer.freePort();
    var url = "http://localhost:" + port;
    var ours = ours(port, url);
    var theirs = theirs(port, url);

    assertThat(ours).hasSizeGreaterThan(30);
    assertThat(theirs).containsExactlyElementsOf(ours.stream().map(this::asTheCliDoes).toList());
    assertThat(seen).isEqualTo(EnumSet.allOf(Difference.class));
    System.out.println(
        "The SAM CLI answered " + theirs.size() + " requests as make local does, but for");
    seen.forEach(difference -> System.out.println("  " + difference + ": " + difference.reason));
  }

  private static List<Exchange> ours(int port, String url) throws Exception {
    try (var machine = machine(url, Map.of("PORT", String.valueOf(port)))) {
      return new ApiStory(machine, url).play();
    }
  }

  private static List<Exchange> theirs(int port, String url) throws Exception {
    try (var machine = machine(url, SamCli.settings());
        var _ = SamCli.startApi(port, machine)) {
      return new ApiStory(machine, url).play();
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
    for (var difference : Difference.values()) {
      if (difference.concerns.test(theirs)) {
        theirs = difference.theirs.apply(theirs);
        seen.add(difference);
      }
    }
    return theirs;
  }
}
