package io.callhandoffs.twilio.rest;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// How the SDK reaches Twilio: over Java's own client, with timeouts that hold, and without sending
/// a change twice. The SDK's own transport sends a POST up to six times, and so can buy six
/// numbers; and it ignores the timeouts that it is given.
final class Transport extends HttpClient {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private static final String FORM = "application/x-www-form-urlencoded";

  private final java.net.http.HttpClient client =
      java.net.http.HttpClient.newBuilder()
          .version(java.net.http.HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  private final Optional<URI> instead;
  private final Duration timeout;

  /// @param instead where requests go in place of Twilio's hosts
  /// @param timeout for one request and its answer
  Transport(Optional<URI> instead, Duration timeout) {
    this.instead = instead;
    this.timeout = timeout;
  }

  /// Tries a read once more, and nothing else.
  @Override
  public Response reliableRequest(Request request) {
    if (request.getMethod() != HttpMethod.GET) {
      return makeRequest(request);
    }
    try {
      var response = makeRequest(request);
      return response.getStatusCode() < 500 ? response : makeRequest(request);
    } catch (ApiConnectionException _) {
      return makeRequest(request);
    }
  }

  @Override
  public Response makeRequest(Request request) {
    var http =
        HttpRequest.newBuilder(target(request))
            .timeout(timeout)
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json")
            .header("Content-Type", FORM)
            .method(
                request.getMethod().toString(),
                request.getMethod() == HttpMethod.POST
                    ? BodyPublishers.ofString(request.encodeFormBody())
                    : BodyPublishers.noBody())
            .build();
    try {
      var answer = client.send(http, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Response(body(answer.statusCode(), answer.body()), answer.statusCode());
    } catch (IOException e) {
      // The exception of Java's client names the host, but no credentials.
      throw new ApiConnectionException("Twilio does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("interrupted while Twilio was asked", e);
    }
  }

  /// Makes JSON of an error that is none, such as a proxy's: the SDK would not even tell its
  /// status.
  private static String body(int status, String body) {
    return status < 400 || body.strip().startsWith("{")
        ? body
        : "{\"status\": %d, \"code\": 0, \"message\": \"HTTP %d\"}".formatted(status, status);
  }

  private URI target(Request request) {
    var url = URI.create(request.constructURL().toString());
    return instead
        .map(base -> {
          var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
          return URI.create(base + url.getRawPath() + query);
        })
        .orElse(url);
  }
}
