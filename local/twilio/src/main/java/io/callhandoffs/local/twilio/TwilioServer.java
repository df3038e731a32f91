package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.net.URI;

/// The local Twilio on a port that only this machine can reach.
public final class TwilioServer implements AutoCloseable {

  /// Requests to Twilio are small; a larger one is a mistake.
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private final LocalTwilio twilio;
  private final LocalServer server;

  /// Starts to answer.
  ///
  /// @param port 0 is any free one
  /// @throws io.callhandoffs.testing.http.PortTaken if the port is taken
  public TwilioServer(LocalTwilio twilio, int port) {
    this.twilio = twilio;
    this.server = LocalServer.bind(port, MAX_BODY_BYTES);
    server.start(this::answer);
  }

  public URI url() {
    return URI.create(server.url());
  }

  @Override
  public void close() {
    server.close();
  }

  private LocalResponse answer(LocalRequest request) {
    var rest = RestRequest.of(request);
    return twilio
        .faults()
        .next(rest)
        .map(fault -> broken(fault.kind(), rest))
        .orElseGet(() -> twilio.answer(rest));
  }

  private LocalResponse broken(Fault.Kind kind, RestRequest request) {
    return switch (kind) {
      case SLOW -> {
        pause();
        yield twilio.answer(request);
      }
      case TOO_MANY -> new RestError(429, 20429, "Too Many Requests").response();
      case ERROR_BEFORE -> internalError();
      case ERROR_AFTER -> {
        var _ = twilio.answer(request);
        yield internalError();
      }
      case HTML_502 ->
          LocalResponse.of(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
      case RESET_AFTER -> {
        var _ = twilio.answer(request);
        yield LocalResponse.NONE;
      }
    };
  }

  private static LocalResponse internalError() {
    return new RestError(500, 20500, "An internal server error has occurred").response();
  }

  private static void pause() {
    try {
      Thread.sleep(Faults.SLOWNESS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
