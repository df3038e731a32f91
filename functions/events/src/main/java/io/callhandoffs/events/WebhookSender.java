package io.callhandoffs.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.events.Delivery.Failed;
import io.callhandoffs.events.Delivery.Taken;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.telemetry.LogScope;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Posts to addresses that strangers have entered. It connects to public addresses only, follows no
/// redirect, reads only the status, and does not wait long.
final class WebhookSender {

  /// From the look-up of the name to the status. A receiver that needs longer should answer first.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(3);

  private final boolean onThisMachine;
  private final CloseableHttpClient http;
  private final ExecutorService threads = LogScope.newExecutor();

  /// @param onThisMachine whether receivers may be on this machine
  WebhookSender(boolean onThisMachine) {
    this.onThisMachine = onThisMachine;
    var timeouts =
        ConnectionConfig.custom()
            .setConnectTimeout(CONNECT_TIMEOUT)
            .setSocketTimeout(Timeout.of(PATIENCE))
            .build();
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new PublicAddresses(onThisMachine))
                    .setDefaultConnectionConfig(timeouts)
                    .build())
            .setUserAgent("CallHandoffs/1")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  Delivery send(EventWebhook webhook, String body, Instant now) {
    if (webhook.isOnThisMachine() && !onThisMachine) {
      return new Failed("Its address is not public");
    }
    var post = new HttpPost(webhook.url());
    post.setHeader("X-Handoffs-Signature", WebhookSignature.of(webhook.secret(), body, now));
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(UTF_8)));
    var sending = threads.submit(() -> status(post));
    try {
      var status = sending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return status / 100 == 2 ? new Taken() : new Failed("It answered " + status);
    } catch (TimeoutException _) {
      return new Failed("It did not answer within " + PATIENCE.toSeconds() + " s");
    } catch (ExecutionException e) {
      return new Failed(why(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    } finally {
      // The rest of the answer is not read, however long it is.
      var _ = post.cancel();
    }
  }

  private int status(HttpPost post) throws IOException {
    // Closed by cancelling the request: closing it properly would read the answer to its end.
    @SuppressWarnings("MustBeClosed")
    var response = http.executeOpen(null, post, null);
    return response.getCode();
  }

  private static String why(@Nullable Throwable cause) {
    return switch (cause) {
      case NotPublicException _ -> "Its address is not public";
      case UnknownHostException _ -> "Its host name is not known";
      case SSLException _ -> "No secure connection could be made";
      case InterruptedIOException _ -> "It did not answer in time";
      case IOException _ -> "It could not be reached";
      case null, default -> throw new IllegalStateException("A message could not be sent", cause);
    };
  }
}
