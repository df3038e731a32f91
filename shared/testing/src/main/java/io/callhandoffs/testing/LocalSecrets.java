package io.callhandoffs.testing;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Secrets;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.store.sdk.SdkSecrets;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The local Secrets Manager for one test, which can also have an outage.
///
/// ```java
/// @RegisterExtension final LocalSecrets secrets = new LocalSecrets();
/// ```
public final class LocalSecrets implements BeforeEachCallback, AfterEachCallback {

  /// More than Secrets Manager accepts for a secret.
  private static final int MAX_BODY_BYTES = 100_000;

  private final SecretVault vault = SecretVault.inMemory();
  private final SecretsManager manager = new SecretsManager(vault, LocalAccount::secretArn);
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean away;
  private @Nullable LocalServer server;

  @Override
  public void beforeEach(ExtensionContext context) {
    var started = LocalServer.bind(0, MAX_BODY_BYTES);
    started.start(this::answer);
    server = started;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server().close();
  }

  /// Gives a secret a value.
  public void put(String name, String value) {
    vault.set(name, value);
  }

  /// The current value of a secret, if there is one.
  public Optional<String> value(String name) {
    return vault.value(name);
  }

  /// From now on every answer is "try again later".
  public void fail() {
    away = true;
  }

  /// Undoes [#fail()].
  public void recover() {
    away = false;
  }

  /// How often it was asked for anything.
  public int reads() {
    return requests.get();
  }

  /// A client with longer timeouts than the functions' own.
  public SecretsManagerClient client() {
    return SecretsManagerClient.builder()
        .endpointOverride(URI.create(server().url()))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /// The secrets as the stores know them, over the library that `store.adapter` names, as with
  /// [DynamoDbServer#database()].
  public Secrets secrets() {
    return System.getProperty("store.adapter", "sdk").equals("crt")
        ? new CrtClients(new Environment(environment())).secrets()
        : new SdkSecrets(client());
  }

  /// The environment in which the code under test finds it, to be added to that of [LocalDynamoDb].
  public Map<String, String> environment() {
    var environment = new HashMap<>(LocalAccount.environment());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", server().url());
    return environment;
  }

  private LocalResponse answer(LocalRequest request) {
    requests.incrementAndGet();
    return away
        ? LocalResponse.json(503, Map.of("__type", "InternalServiceError"))
        : manager.apply(request);
  }

  private LocalServer server() {
    if (server == null) {
      throw new IllegalStateException("there are secrets only while a test runs");
    }
    return server;
  }
}
