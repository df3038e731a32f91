package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.store.json.JsonReader;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.auth.credentials.Credentials;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;

/// Credentials that are asked for at an [address in the
/// container](https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html)
/// and expire.
final class ContainerCredentials implements CredentialsSource {

  private static final long TIMEOUT_MILLIS = 1000;

  /// New ones are asked for so long before the old ones expire.
  private static final Duration EARLY = Duration.ofMinutes(5);

  private final Endpoint endpoint;
  private final Optional<String> token;
  private final Clock clock;
  private final Http http;
  private @Nullable Expiring latest;

  private record Expiring(Credentials credentials, Instant expiry) {}

  /// @param uri the address
  /// @param token what allows us to ask, if that is needed
  ContainerCredentials(URI uri, Optional<String> token, Clock clock) {
    this.endpoint = new Endpoint(uri, "");
    this.http = new Http(endpoint);
    this.token = token;
    this.clock = clock;
  }

  /// If new ones cannot be had, the old ones are used until they expire.
  @Override
  public synchronized Credentials current() throws NoAnswerException, InterruptedException {
    var known = latest;
    if (known != null && clock.instant().isBefore(known.expiry().minus(EARLY))) {
      return known.credentials();
    }
    try {
      var fresh = read(ask());
      latest = fresh;
      return fresh.credentials();
    } catch (NoAnswerException e) {
      if (known == null || clock.instant().isAfter(known.expiry())) {
        throw e;
      }
      return known.credentials();
    }
  }

  private String ask() throws NoAnswerException, InterruptedException {
    var headers = new HttpHeader[token.isPresent() ? 2 : 1];
    headers[0] = new HttpHeader("Host", endpoint.host());
    token.ifPresent(text -> headers[1] = new HttpHeader("Authorization", text));
    var request = new HttpRequest("GET", endpoint.path(), headers, null);
    var answer = http.send(request, TIMEOUT_MILLIS);
    if (!answer.isSuccess()) {
      throw new NoAnswerException("credentials are refused with " + answer.status());
    }
    return answer.body();
  }

  private static Expiring read(String json) throws NoAnswerException {
    try {
      var texts = texts(json);
      return new Expiring(
          new Credentials(
              bytes(texts, "AccessKeyId"), bytes(texts, "SecretAccessKey"), bytes(texts, "Token")),
          Instant.parse(texts.getOrDefault("Expiration", "")));
    } catch (IllegalArgumentException | DateTimeException _) {
      // The exception may quote what it could not read.
      throw new NoAnswerException("the credentials cannot be read");
    }
  }

  private static byte[] bytes(Map<String, String> texts, String name) {
    return texts.getOrDefault(name, "").getBytes(UTF_8);
  }

  private static Map<String, String> texts(String json) {
    var texts = new HashMap<String, String>();
    var reader = new JsonReader(json);
    reader.open('{');
    while (reader.hasNext('}')) {
      var name = reader.name();
      if (reader.startsWith('"')) {
        texts.put(name, reader.string());
      } else {
        reader.skip();
      }
    }
    return texts;
  }
}
