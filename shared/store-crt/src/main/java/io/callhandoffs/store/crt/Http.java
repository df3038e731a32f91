package io.callhandoffs.store.crt;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpClientConnectionManagerOptions;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.EventLoopGroup;
import software.amazon.awssdk.crt.io.HostResolver;
import software.amazon.awssdk.crt.io.SocketOptions;
import software.amazon.awssdk.crt.io.TlsContext;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/// The connections to one address, which stay open between requests.
final class Http {

  private static final int CONNECT_TIMEOUT_MILLIS = 800;

  /// A connection that nobody has used for so long may have been closed at the other end.
  private static final long MAX_IDLE_MILLIS = 60_000;

  /// As many webhooks as one instance answers at once, several times over.
  private static final int MAX_CONNECTIONS = 50;

  private final Endpoint endpoint;
  private volatile @Nullable HttpClientConnectionManager connections;

  Http(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /// The connections; the native library is loaded when they are first asked for.
  private HttpClientConnectionManager connections() {
    var known = connections;
    return known == null ? opened() : known;
  }

  private synchronized HttpClientConnectionManager opened() {
    var known = connections;
    if (known == null) {
      known = open();
      connections = known;
    }
    return known;
  }

  private HttpClientConnectionManager open() {
    try (var socket = new SocketOptions()) {
      socket.connectTimeoutMs = CONNECT_TIMEOUT_MILLIS;
      var options =
          new HttpClientConnectionManagerOptions()
              .withClientBootstrap(Native.BOOTSTRAP)
              .withSocketOptions(socket)
              .withUri(endpoint.uri())
              .withMaxConnections(MAX_CONNECTIONS)
              .withMaxConnectionIdleInMilliseconds(MAX_IDLE_MILLIS);
      if (endpoint.isSecure()) {
        var _ = options.withTlsContext(Tls.CONTEXT);
      }
      return HttpClientConnectionManager.create(options);
    }
  }

  Answer send(HttpRequest request, long timeoutMillis)
      throws NoAnswerException, InterruptedException {
    return new Exchange(connections(), request).answer(timeoutMillis);
  }

  /// What all connections of the process share, made when the first is opened. One thread is enough
  /// for a function with one processor.
  private static final class Native {

    static final ClientBootstrap BOOTSTRAP = bootstrap();

    private static ClientBootstrap bootstrap() {
      var thread = new EventLoopGroup(1);
      return new ClientBootstrap(thread, new HostResolver(thread));
    }
  }

  /// The certificates that are trusted, read once.
  private static final class Tls {

    static final TlsContext CONTEXT = context();

    private static TlsContext context() {
      try (var options = TlsContextOptions.createDefaultClient()) {
        return new TlsContext(options);
      }
    }
  }
}
