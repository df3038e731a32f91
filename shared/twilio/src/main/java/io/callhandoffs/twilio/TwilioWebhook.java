package io.callhandoffs.twilio;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.text.LogText;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where Twilio's webhooks come in and our answers go out. A request that Twilio has
/// not signed is refused; one that it has signed is answered in time, whatever breaks behind us: a
/// caller never hears "an application error has occurred".
public final class TwilioWebhook {

  private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);

  /// Counted from the arrival of the request: checking the signature may wait for the secret, and
  /// leaves less for the answer. With the way there and back, it stays under five seconds; callers
  /// take a longer silence for a dead line.
  private static final Duration BUDGET = Duration.ofSeconds(4);

  private final SignatureCheck check;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  TwilioWebhook(SignatureCheck check) {
    this.check = check;
  }

  /// As the environment says: `TWILIO_SECRET`, and `PUBLIC_URL` if there is one.
  public TwilioWebhook(Environment environment, Clients clients, Clock clock) {
    this(
        new SignatureCheck(
            new SigningTokens(
                new JsonSecret(clients.secrets(), environment.require("TWILIO_SECRET")), clock),
            environment.findUrl("PUBLIC_URL")));
  }

  /// Answers a request that Twilio has signed with the TwiML of `answer`; if that fails, or takes
  /// too long, with that of `failSafe`, which must rely on memory alone. Any other request, and an
  /// account that speaks for another, gets a 403 without a word. If the signature cannot be
  /// checked, the answer is a 500, upon which Twilio requests the number's fallback URL.
  public APIGatewayV2HTTPResponse serve(
      APIGatewayV2HTTPEvent event,
      Function<WebhookRequest, String> answer,
      Function<WebhookRequest, String> failSafe) {
    long deadline = System.nanoTime() + BUDGET.toNanos();
    var unverified = new UnverifiedRequest(event);
    if (unverified.isTooLarge()) {
      return empty(413);
    }
    try {
      return check
          .verify(unverified)
          .map(request -> twiMl(answerBy(deadline, request, answer, failSafe)))
          .orElseGet(() -> refused(unverified, "Twilio did not sign it"));
    } catch (ForeignAccountException e) {
      return refused(unverified, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{} could not be checked or answered", unverified.shownPath(), e);
      return empty(500);
    }
  }

  /// Reads the secret, unless it has just been read.
  void readSecret() {
    check.readSecret();
  }

  /// Checks the signature of a made-up request.
  void checkSignature() {
    SignatureCheck.checkSignature();
  }

  private String answerBy(
      long deadline,
      WebhookRequest request,
      Function<WebhookRequest, String> answer,
      Function<WebhookRequest, String> failSafe) {
    var answering = threads.submit(() -> answer.apply(request));
    try {
      return answering.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // What it was about to write would record an answer that nobody got.
      answering.cancel(true);
      LOG.error("{} took too long, {}", LogText.of(request.path()), callOf(request), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ForeignAccountException foreign) {
        throw foreign;
      }
      LOG.error("{} failed, {}", LogText.of(request.path()), callOf(request), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.error("{} was interrupted, {}", LogText.of(request.path()), callOf(request), e);
    }
    return failSafe.apply(request);
  }

  private static String callOf(WebhookRequest request) {
    return request.params().find("CallSid").map(LogText::of).orElse("no call");
  }

  private static APIGatewayV2HTTPResponse refused(UnverifiedRequest request, @Nullable String why) {
    LOG.warn("{} refused: {}", request.shownPath(), why);
    return empty(403);
  }

  private static APIGatewayV2HTTPResponse twiMl(String document) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("content-type", "text/xml; charset=utf-8", "cache-control", "no-store"))
        .withBody(document)
        .build();
  }

  private static APIGatewayV2HTTPResponse empty(int status) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
  }
}
