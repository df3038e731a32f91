package io.callhandoffs.local.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.twilio.Signing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Calls webhooks as Twilio does: signed, with an idempotency token, within its time and size
/// limits, and with the retries that the URL's overrides ask for.
public final class WebhookClient implements AutoCloseable {

  /// The largest answer that Twilio reads (11750).
  private static final int MAX_BYTES = 64 * 1024;

  private final Supplier<Signing> signing;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ConnectionOverrides.NONE.connect())
          .build();

  /// @param signing what signs at the moment of sending
  public WebhookClient(Supplier<Signing> signing) {
    this.signing = signing;
  }

  /// Sends a form, and returns the answer if that was a success.
  ///
  /// @param secondsAhead how many seconds of the call nobody has waited for
  public WebhookReply send(Webhook webhook, Map<String, String> form, int secondsAhead)
      throws WebhookFailure {
    var overrides = webhook.overrides();
    var deadline = Instant.now().plus(overrides.total());
    var request = new SignedRequest(webhook, form, UUID.randomUUID().toString(), secondsAhead);
    for (int retriesLeft = overrides.retries(); ; retriesLeft--) {
      var left = Duration.between(Instant.now(), deadline);
      var patience = left.compareTo(overrides.read()) < 0 ? left : overrides.read();
      try {
        return once(request, patience);
      } catch (WebhookFailure failure) {
        boolean again = overrides.retriesOn(kind(failure)) && Instant.now().isBefore(deadline);
        if (retriesLeft <= 0 || !again) {
          throw failure;
        }
      }
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private WebhookReply once(SignedRequest request, Duration patience) throws WebhookFailure {
    try {
      var sent = request.build(signing.get(), patience);
      return checked(http.send(sent, BodyHandlers.ofByteArray()));
    } catch (HttpTimeoutException | ConnectException e) {
      boolean connecting = e instanceof ConnectException;
      throw new WebhookFailure(
          connecting ? WebhookFailure.NO_CONNECTION : WebhookFailure.NO_USE,
          connecting
              ? "nobody answers at this address"
              : "no answer within " + patience.toMillis() + " ms",
          Optional.empty());
    } catch (IOException e) {
      throw new WebhookFailure(WebhookFailure.NO_USE, "broke off: " + e, Optional.empty());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new WebhookFailure(WebhookFailure.NO_USE, "the network is closing", Optional.empty());
    }
  }

  private static WebhookReply checked(HttpResponse<byte[]> response) throws WebhookFailure {
    var reply =
        new WebhookReply(
            response.statusCode(),
            response.headers().firstValue("content-type").orElse(""),
            new String(response.body(), UTF_8));
    if (!reply.isSuccess()) {
      throw new WebhookFailure(
          WebhookFailure.NO_USE, "answered " + reply.status(), Optional.of(reply));
    }
    if (response.body().length > MAX_BYTES) {
      throw new WebhookFailure(
          WebhookFailure.TOO_LARGE,
          response.body().length + " bytes, more than Twilio reads",
          Optional.of(reply));
    }
    return reply;
  }

  private static String kind(WebhookFailure failure) {
    if (failure.code() == WebhookFailure.NO_CONNECTION) {
      return "ct";
    }
    return failure.reply().map(reply -> reply.status() / 100 + "xx").orElse("rt");
  }
}
