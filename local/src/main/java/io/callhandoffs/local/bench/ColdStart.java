package io.callhandoffs.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.TwilioRequest;
import io.callhandoffs.testing.http.LocalJson;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/// One life of a function that answers webhooks, in its own process: it starts, and calls arrive
/// one after the other. Prints their times as JSON.
///
/// Its arguments are the handler's class, the account, its token, the milliseconds between the
/// start and the first call, and the number of further calls.
final class ColdStart {

  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler;
  private final String account;
  private final String token;
  private final Random random = new Random();

  /// Callers who waited too long to be greeted, and were put through to the default.
  private int failSafe;

  private ColdStart(
      RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler,
      String account,
      String token) {
    this.handler = handler;
    this.account = account;
    this.token = token;
  }

  static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
    var life = new ColdStart(handler(args[0]), args[1], args[2]);
    double start = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    Thread.sleep(Long.parseLong(args[3]));
    double first = life.call();
    var steady = new double[Integer.parseInt(args[4])];
    for (int i = 0; i < steady.length; i++) {
      steady[i] = life.call();
    }
    Arrays.sort(steady);
    var figures =
        Map.of(
            "start",
            start,
            "first",
            first,
            "p50",
            steady[steady.length / 2],
            "p99",
            steady[steady.length * 99 / 100],
            "fail_safe",
            life.failSafe);
    new PrintStream(System.out, true, UTF_8).println(LocalJson.write(figures));
    System.exit(0);
  }

  @SuppressWarnings("unchecked") // All handlers of webhooks are of this kind.
  private static RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler(
      String name) throws ReflectiveOperationException {
    var constructor = Class.forName(name).getConstructor(Environment.class);
    return (RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>)
        constructor.newInstance(Environment.ofProcess());
  }

  /// A new call arrives.
  ///
  /// @return how many milliseconds the caller waited
  private double call() {
    var event =
        TwilioRequest.to("/voice/call")
            .with("CallSid", "CA%032x".formatted(random.nextLong() & Long.MAX_VALUE))
            .with("AccountSid", account)
            .with("From", "+442079460123")
            .with("To", "+442079460000")
            .with("CallStatus", "ringing")
            .with("Direction", "inbound")
            .signedWith(token)
            .event();
    long asked = System.nanoTime();
    var answer = handler.handleRequest(event, new LocalContext());
    double millis = millisSince(asked);
    if (answer.getStatusCode() != 200) {
      throw new IllegalStateException("answered with " + answer.getStatusCode());
    }
    failSafe += answer.getBody().contains("<Gather") ? 0 : 1;
    return millis;
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }
}
