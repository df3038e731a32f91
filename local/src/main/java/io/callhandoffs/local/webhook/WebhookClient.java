package io.callhandoffs.local.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
/// limits, and again where the URL's overrides ask for it.
public final class WebhookClient implements AutoCloseable {

  /// The most that Twilio reads of an answer (11750).
  private static final int MAX_BYTES = 64 * 1024;

  private final Supplier<String> token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ConnectionOverrides.NONE.connect())
          .build();

  /// @param token what signs a request at the moment at which it is sent
  public WebhookClient(Supplier<String> token) {
    this.token = token;
  }

  /// Sends a form and returns what was answered, if that was a success.
  public Reply send(Webhook webhook, Map<String, String> form) throws WebhookFailure {
    var overrides = webhook.overrides();
    var deadline = Instant.now().plus(overrides.total());
    var token = UUID.randomUUID().toString();
    for (int retriesLeft = overrides.retries(); ; retriesLeft--) {
      var left = Duration.between(Instant.now(), deadline);
      var patience = left.compareTo(overrides.read()) < 0 ? left : overrides.read();
      try {
        return once(webhook, form, token, patience);
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

  private Reply once(Webhook webhook, Map<String, String> form, String token, Duration patience)
      throws WebhookFailure {
    try {
      var response = http.send(request(webhook, form, token, patience), BodyHandlers.ofByteArray());
      return checked(response);
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

  private HttpRequest request(
      Webhook webhook, Map<String, String> form, String token, Duration patience) {
    var body = encode(form);
    var url = webhook.isPost() ? webhook.url() : withQuery(webhook.url(), body);
    var signed = Signature.of(this.token.get(), signedUrl(url), webhook.isPost() ? form : Map.of());
    var request =
        HttpRequest.newBuilder(url)
            .timeout(patience.isPositive() ? patience : Duration.ofMillis(1))
            .header("X-Twilio-Signature", signed)
            .header("I-Twilio-Idempotency-Token", token)
            .header("User-Agent", "TwilioProxy/1.1")
            .header("Accept", "*/*")
            .header("X-Home-Region", "us1");
    return webhook.isPost()
        ? request
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(BodyPublishers.ofString(body))
            .build()
        : request.GET().build();
  }

  /// The URL as Twilio signs it: without user and password, and over HTTPS without the port.
  private static String signedUrl(URI url) {
    var authority = url.getRawAuthority();
    var host = authority.substring(authority.indexOf('@') + 1);
    var signed = url.getScheme().equals("https") ? host.replaceFirst(":[0-9]+$", "") : host;
    var text = url.toString();
    var rest = text.indexOf(authority) + authority.length();
    return url.getScheme() + "://" + signed + text.substring(rest);
  }

  private static URI withQuery(URI url, String query) {
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e ->
            URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private static Reply checked(HttpResponse<byte[]> response) throws WebhookFailure {
    var reply =
        new Reply(
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
