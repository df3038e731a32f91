package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.crt.Attempt.Deferred;
import io.callhandoffs.store.crt.Attempt.Rejected;
import io.callhandoffs.store.crt.Attempt.Succeeded;
import io.callhandoffs.store.crt.Attempt.Unanswered;
import io.callhandoffs.store.crt.Reply.Done;
import io.callhandoffs.store.crt.Reply.Refused;
import io.callhandoffs.store.json.JsonReader;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;

/// Calls the operations of a service. The limits are those of `SdkClients`: the caller of a
/// telephone number hears nothing meanwhile.
final class Caller {

  /// Healthy DynamoDB and Secrets Manager answer in tens of milliseconds.
  private static final long ATTEMPT_MILLIS = 1000;

  /// All tries together. Two calls in a row stay under the 5 s that Twilio waits for an answer.
  private static final long CALL_MILLIS = 2000;

  private final Service service;
  private final Endpoint endpoint;
  private final Signing signing;
  private final Retries retries;
  private final Http http;

  Caller(Service service, Endpoint endpoint, Signing signing, Retries retries) {
    this.service = service;
    this.endpoint = endpoint;
    this.signing = signing;
    this.retries = retries;
    this.http = new Http(endpoint);
  }

  /// What is read of an operation's answer.
  ///
  /// @throws StoreException if it does not, or with an error
  <T> T call(String operation, String json, Function<JsonReader, T> reading) {
    return switch (ask(operation, json, reading)) {
      case Done<T>(var answer) -> answer;
      case Refused<T> refused -> throw refused.exception();
    };
  }

  /// What an operation answers.
  ///
  /// @throws StoreException if there is no answer
  <T> Reply<T> ask(String operation, String json, Function<JsonReader, T> reading) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CALL_MILLIS);
    try {
      for (int attempts = 1; ; attempts++) {
        long millis = Math.min(ATTEMPT_MILLIS, millisUntil(deadline));
        var attempt = attempt(request(operation, json), millis, reading);
        if (attempt.isFinal()) {
          return reply(attempt, attempts);
        }
        long pause = Retries.pauseMillis(attempts, attempt.isThrottled());
        if (pause >= millisUntil(deadline) || !retries.mayTryAfter(attempts)) {
          return reply(attempt, attempts);
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreException.outage(service.id() + " was not waited for", e);
    }
  }

  private <T> Attempt<T> attempt(HttpRequest request, long millis, Function<JsonReader, T> reading)
      throws InterruptedException {
    try {
      var signed = signing.signed(request, service, endpoint.region());
      return Attempt.of(http.send(signed, millis), reading);
    } catch (NoAnswerException e) {
      return new Unanswered<>(e);
    }
  }

  private HttpRequest request(String operation, String json) {
    var body = json.getBytes(UTF_8);
    var headers =
        new HttpHeader[] {
          new HttpHeader("Host", endpoint.host()),
          new HttpHeader("Content-Type", service.contentType()),
          new HttpHeader("X-Amz-Target", service.target() + operation),
          new HttpHeader("User-Agent", "callhandoffs"),
          new HttpHeader("Content-Length", Integer.toString(body.length)),
        };
    return new HttpRequest("POST", endpoint.path(), headers, new RequestBody(body));
  }

  private <T> Reply<T> reply(Attempt<T> last, int attempts) {
    return switch (last) {
      case Succeeded<T>(var done) -> {
        retries.succeeded(attempts);
        yield done;
      }
      case Rejected<T>(var refused) -> refused;
      case Deferred<T>(var refused) -> refused;
      case Unanswered<T>(var why) ->
          throw StoreException.outage(service.id() + " does not answer: " + why.getMessage(), why);
    };
  }

  private static long millisUntil(long deadline) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
  }
}
