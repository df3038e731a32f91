package io.callhandoffs.store.sdk;

import io.callhandoffs.aws.Environment;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The AWS clients of one function, all over one CRT HTTP client (native TLS: Java's own costs a
/// cold start 300 ms of CPU). Timeouts and retries are set here because the SDK's defaults, nine
/// tries and no timeout, would leave a caller in silence. Credentials come from the default chain:
/// SnapStart hands them out through the container endpoint and not through the environment.
public final class SdkClients {

  /// Healthy DynamoDB and Secrets Manager answer in tens of milliseconds.
  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(1);

  /// All tries together. Two calls in a row stay under the 5 s that Twilio waits for an answer.
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

  private static final int MAX_ATTEMPTS = 3;

  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(800);

  private final Environment environment;
  private final SdkHttpClient http =
      new CrtHttpClient(
          AwsCrtHttpClient.builder().connectionTimeout(CONNECT_TIMEOUT).maxConcurrency(50).build());

  public SdkClients(Environment environment) {
    this.environment = environment;
  }

  public SdkDatabase database() {
    return new SdkDatabase(
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB"))
            .extensions()
            .build());
  }

  public SdkSecrets secrets() {
    return new SdkSecrets(
        client(SecretsManagerClient.builder(), "AWS_ENDPOINT_URL_SECRETS_MANAGER"));
  }

  /// A client with timeouts, retries, and the endpoint override that the local stack and tests use.
  /// The variables are AWS's own; they are read here because the local stack's functions share one
  /// process. In the SAM CLI one address, `LOCAL_SERVICES`, stands for all.
  ///
  /// @param endpointVariable names the variable that has the override, if there is one
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, String endpointVariable) {
    environment
        .find(endpointVariable)
        .or(() -> environment.find("LOCAL_SERVICES"))
        .map(URI::create)
        .ifPresent(builder::endpointOverride);
    return builder
        .httpClient(http)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                .apiCallTimeout(CALL_TIMEOUT)
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(MAX_ATTEMPTS)
                        .build())
                .build())
        .build();
  }
}
