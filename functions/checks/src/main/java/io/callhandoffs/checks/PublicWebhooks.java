package io.callhandoffs.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.twilio.RehearsedWebhook;
import io.callhandoffs.twilio.rest.Patience;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/// Requests our own webhooks over the Internet, as Twilio does.
final class PublicWebhooks {

  /// Twilio waits for 15 seconds. A caller who hears nothing for so long has hung up.
  static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /// No TwiML of ours is larger.
  private static final int MAX_BYTES = 64 * 1024;

  /// A function that has just read the secret reads it again after ten seconds: an account may have
  /// been connected meanwhile.
  static final Duration UNTIL_KNOWN = Duration.ofSeconds(12);

  private final HttpClient client;
  private final Duration timeout;
  private final Patience patience;

  PublicWebhooks(Duration timeout, Patience patience) {
    this.timeout = timeout;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
  }

  /// Asks, and once more if it fails, as Twilio was told to; if it is refused, after a while.
  ///
  /// @param headers that sign it
  Answer ask(RehearsedWebhook webhook, Map<String, String> headers) {
    var first = asked(webhook, headers);
    if (first.isRefusal()) {
      patience.wait(UNTIL_KNOWN);
    }
    return first.isRefusal() || first.isWorthAnotherTry() ? asked(webhook, headers) : first;
  }

  private Answer asked(RehearsedWebhook webhook, Map<String, String> headers) {
    long started = System.nanoTime();
    try {
      var request =
          HttpRequest.newBuilder(URI.create(webhook.url()))
              .timeout(timeout)
              .header("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
              .POST(BodyPublishers.ofString(webhook.body()));
      headers.forEach(request::header);
      var body = BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), MAX_BYTES);
      var answer = client.send(request.build(), body);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
      return new Answer.Given(answer.statusCode(), answer.body(), millis);
    } catch (IllegalArgumentException _) {
      return new Answer.None("its address is none");
    } catch (IOException e) {
      return new Answer.None(words(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.None("the check was interrupted");
    }
  }

  private String words(IOException e) {
    return switch (e) {
      case HttpTimeoutException _ ->
          "no answer comes within " + timeout.toMillis() / 1000.0 + " seconds";
      case SSLException _ -> "its certificate or its TLS is not accepted";
      case ConnectException _
          when e.getCause() instanceof ConnectException cause
              && cause.getCause() instanceof UnresolvedAddressException ->
          "its name does not resolve";
      case ConnectException _ when e.getCause() instanceof UnresolvedAddressException ->
          "its name does not resolve";
      case ConnectException _ -> "nobody listens there";
      default -> "the connection broke off";
    };
  }
}
