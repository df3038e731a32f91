package io.callhandoffs.bench;

import static io.callhandoffs.bench.Moment.PATIENCE_SECONDS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Plays [Lambda's runtime API](https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html) for
/// one process: hands it one event after the other, and notes when it answers.
final class RuntimeApi implements AutoCloseable {

  private static final int MAX_BODY = 1 << 23;

  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  private final LocalServer server = LocalServer.bind(0, MAX_BODY);
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final Moment ready = new Moment();
  private final Moment restorable = new Moment();
  private final Moment restored = new Moment();
  private final ShortCredentials credentials = new ShortCredentials();
  private volatile long handedOut;

  /// What the process answered to one event, and when, by [System#nanoTime()].
  ///
  /// @param asked when it got the event
  record Reply(String body, long asked, long answered) {}

  RuntimeApi() {
    server.start(this::serve);
  }

  /// `host:port`, as the runtime's client wants it.
  String address() {
    return "127.0.0.1:" + server.port();
  }

  /// The process gets this event as soon as it asks for one.
  void offer(String event) {
    events.add(event);
  }

  /// Waits for the answer to the event that was offered.
  Reply reply() {
    try {
      var reply = replies.poll(PATIENCE_SECONDS, SECONDS);
      if (reply == null) {
        throw new WrongAnswer("gave no answer within " + PATIENCE_SECONDS + " s");
      }
      return reply;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Waits until the process asks for its first event.
  void awaitReady() {
    ready.await();
  }

  /// Waits until the process can be frozen in a snapshot.
  void awaitRestorable() {
    restorable.await();
  }

  /// Lets it go on, as if it had just been restored.
  void restore() {
    restored.hasCome();
  }

  private LocalResponse serve(LocalRequest request) {
    var path = request.rawPath();
    return switch (request.method() + " " + path.substring(path.lastIndexOf('/') + 1)) {
      case "GET next" -> path.startsWith(INVOCATION) ? event() : snapshot();
      case "POST response" -> answered(new String(request.body(), UTF_8));
      case "POST error" -> failed(path, new String(request.body(), UTF_8));
      case "GET credentials" -> LocalResponse.json(200, credentials.next());
      default -> LocalResponse.empty(404);
    };
  }

  private LocalResponse event() {
    ready.hasCome();
    try {
      var event = events.take();
      handedOut = System.nanoTime();
      var deadline = Instant.now().plus(Duration.ofSeconds(PATIENCE_SECONDS)).toEpochMilli();
      var headers =
          Map.of(
              "Content-Type", List.of("application/json"),
              "Lambda-Runtime-Aws-Request-Id", List.of(UUID.randomUUID().toString()),
              "Lambda-Runtime-Deadline-Ms", List.of(Long.toString(deadline)),
              "Lambda-Runtime-Invoked-Function-Arn",
                  List.of(LocalAccount.arn("lambda", "function:voice:live")),
              "Lambda-Runtime-Trace-Id", List.of("Root=1-6b03c0c2-e44550b4ab8a5f2fda5ef1a4"));
      return new LocalResponse(200, headers, event.getBytes(UTF_8));
    } catch (InterruptedException _) {
      return LocalResponse.empty(410);
    }
  }

  private LocalResponse snapshot() {
    restorable.hasCome();
    restored.await();
    return LocalResponse.json(200, Map.of());
  }

  private LocalResponse answered(String body) {
    replies.add(new Reply(body, handedOut, System.nanoTime()));
    return LocalResponse.json(202, Map.of("status", "OK"));
  }

  /// An invocation, the start or a restore that failed.
  private LocalResponse failed(String path, String why) {
    var failure = new WrongAnswer(path + ": " + why);
    ready.willNotCome(failure);
    restorable.willNotCome(failure);
    return answered(why);
  }

  @Override
  public void close() {
    restored.hasCome();
    server.close();
  }
}
