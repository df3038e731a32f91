package io.callhandoffs.twilio;

import static io.callhandoffs.fixture.DestinationFixture.destination;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.call.CallEvent.Arrived;
import io.callhandoffs.call.CallFlow;
import io.callhandoffs.call.Situation;
import io.callhandoffs.call.Turn;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.digest.Hmac;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.testing.Events;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What the parts of a greeting take on their own, for a museum with eight destinations.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

  private static final String URL =
      "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/voice/call";

  private final String body =
      new String(Base64.getDecoder().decode(Events.http("voice-call.json").getBody()), UTF_8);
  private final Form form = Form.parse(body);
  private final List<String> tokens = List.of("1".repeat(32));
  private final List<Destination> destinations =
      Stream.of("desk", "classes", "tickets", "members", "shop", "venue", "press", "lost")
          .map(name -> destination(name, "+442079460018"))
          .toList();
  private final List<String> hints =
      destinations.stream().map(destination -> destination.name().value()).toList();
  private final Handoff handoff = HandoffFixture.begun(1, DestinationFixture.CREATED);
  private final Situation situation =
      new Situation(
          ProjectSettings.DEFAULT,
          destinations,
          Optional.of(destinations.getFirst().id()),
          DiallingRules.DEFAULT,
          DestinationFixture.CREATED);
  private final Turn turn = CallFlow.next(situation, handoff, new Arrived());

  /// The form of a webhook.
  @Benchmark
  public Form form() {
    return Form.parse(body);
  }

  /// Whether one token has signed the webhook.
  @Benchmark
  public boolean signature() {
    return TwilioSignature.isValid("0".repeat(28), URL, form, tokens, Hmac.SHA1);
  }

  /// What happens next on a call that has just come in.
  @Benchmark
  public Turn decision() {
    return CallFlow.next(situation, handoff, new Arrived());
  }

  /// The greeting as TwiML.
  @Benchmark
  public String greeting() {
    return new TwiMl(ProjectSettings.DEFAULT, turn.handoff(), Caps.DEFAULT).of(turn.step(), hints);
  }
}
