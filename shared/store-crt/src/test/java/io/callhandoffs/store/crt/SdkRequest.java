package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// A request as AWS's SDK sends it.
record SdkRequest(SdkHttpRequest http, String body) {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  static SdkRequest toDynamoDb(Consumer<DynamoDbClient> call) {
    var wire = new Wire();
    try (var client =
        DynamoDbClient.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(CREDENTIALS)
            .httpClient(wire)
            .build()) {
      call.accept(client);
    }
    return wire.sent.get();
  }

  static SdkRequest toSecretsManager(Consumer<SecretsManagerClient> call) {
    var wire = new Wire();
    try (var client =
        SecretsManagerClient.builder()
            .region(Region.EU_WEST_1)
            .credentialsProvider(CREDENTIALS)
            .httpClient(wire)
            .build()) {
      call.accept(client);
    }
    return wire.sent.get();
  }

  /// Keeps what is sent, and answers with an empty object.
  private static final class Wire implements SdkHttpClient {

    private final AtomicReference<SdkRequest> sent = new AtomicReference<>();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
        sent.set(new SdkRequest(request.httpRequest(), new String(body.readAllBytes(), UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Answered();
    }

    @Override
    public void close() {}
  }

  private record Answered() implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(SdkHttpFullResponse.builder().statusCode(200).build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream("{}".getBytes(UTF_8))))
          .build();
    }

    @Override
    public void abort() {}
  }
}
