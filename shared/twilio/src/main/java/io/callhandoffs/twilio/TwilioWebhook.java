package io.callhandoffs.twilio;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.signing.LastSignature;
import io.callhandoffs.store.Secrets;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import io.callhandoffs.text.LogText;
import io.callhandoffs.twilio.Verification.Refused;
import io.callhandoffs.twilio.Verification.Signed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
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

  private final SigningAccounts accounts;
  private final SignatureCheck check;
  private final SignatureNotes notes;
  private final ExecutorService threads = LogScope.newExecutor();

  /// As the environment says: `TWILIO_SECRET`, and `PUBLIC_URL` if there is one.
  ///
  /// @param store stores the last right signature of an account; it is called now and then, beside
  ///   the answer
  public TwilioWebhook(
      Environment environment, Secrets secrets, Consumer<LastSignature> store, Clock clock) {
    this.accounts =
        new SigningAccounts(new JsonSecret(secrets, environment.require("TWILIO_SECRET")), clock);
    this.check = new SignatureCheck(accounts, environment.findUrl("PUBLIC_URL"));
    this.notes = new SignatureNotes(store, threads, clock);
  }

  /// Answers a request that Twilio has signed with the TwiML of `answer`; if that fails, or takes
  /// too long, with that of `failSafe`, which must rely on memory alone. If that has none, because
  /// the request is a report that must not be lost, the answer is a 503, and Twilio repeats it; so
  /// it is for a rehearsal, which is to show the failure. Any other request, and an account that
  /// speaks for another, gets a 403; only one without any signature is told why. If the signature
  /// cannot be checked, the answer is a 500, upon which Twilio requests the number's fallback URL.
  public APIGatewayV2HTTPResponse serve(
      APIGatewayV2HTTPEvent event,
      Function<WebhookRequest, String> answer,
      Function<WebhookRequest, Optional<String>> failSafe) {
    long started = System.nanoTime();
    var unverified = new UnverifiedRequest(event);
    if (unverified.isTooLarge()) {
      return WebhookResponses.empty(413);
    }
    try {
      return switch (check.verify(unverified)) {
        case Signed(var request, var settings) -> {
          notes.note(request, settings);
          var response = answerBy(started + BUDGET.toNanos(), request, answer, failSafe);
          yield LoggedWebhook.answered(request.path(), response, started);
        }
        case Refused refused -> refused(unverified, refused);
      };
    } catch (ForeignAccountException e) {
      LOG.warn("{} refused: {}", unverified.shownPath(), e.getMessage());
      return WebhookResponses.empty(403);
    } catch (RuntimeException e) {
      LOG.error("{} could not be checked or answered", unverified.shownPath(), e);
      LoggedWebhook.tell(e);
      return LoggedWebhook.answered(unverified.path(), WebhookResponses.empty(500), started);
    }
  }

  /// Whether an account speaks for `project` where no number says whose a call is.
  public boolean isOf(ProjectId project, String account) {
    return accounts.isOf(project, account);
  }

  /// Reads the secret, unless it has just been read.
  void readSecret() {
    check.readSecret();
  }

  private APIGatewayV2HTTPResponse answerBy(
      long deadline,
      WebhookRequest request,
      Function<WebhookRequest, String> answer,
      Function<WebhookRequest, Optional<String>> failSafe) {
    LoggedWebhook.tell(request);
    var answering = threads.submit(() -> answer.apply(request));
    try {
      return WebhookResponses.twiMl(
          answering.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      // What it was about to write would record an answer that nobody got.
      answering.cancel(true);
      LOG.error("{} took too long", LogText.of(request.path()), e);
      LoggedWebhook.tell(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ForeignAccountException foreign) {
        throw foreign;
      }
      LOG.error("{} failed", LogText.of(request.path()), e.getCause());
      LoggedWebhook.tell(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.error("{} was interrupted", LogText.of(request.path()), e);
    }
    var safe = request.isRehearsal() ? Optional.<String>empty() : failSafe.apply(request);
    safe.ifPresent(_ -> Metrics.count(Metric.FAIL_SAFE_ANSWERS));
    return safe.map(WebhookResponses::twiMl).orElseGet(() -> WebhookResponses.empty(503));
  }

  /// A stranger learns nothing. But for a connected account it may be a call that is lost, so it is
  /// counted.
  private static APIGatewayV2HTTPResponse refused(UnverifiedRequest request, Refused refused) {
    LOG.warn(
        "{} refused{}: {}",
        request.shownPath(),
        refused.account().map(" of the connected account "::concat).orElse(""),
        refused.why());
    refused.account().ifPresent(_ -> Metrics.count(Metric.REFUSED_SIGNATURES));
    return switch (refused.reason()) {
      case UNSIGNED -> WebhookResponses.text(403, "Refused: " + refused.why() + ".");
      case MALFORMED, UNKNOWN -> WebhookResponses.empty(403);
    };
  }
}
