package io.callhandoffs.testing;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.store.sdk.SdkDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// AWS's own DynamoDB Local in this process, on a port that only this machine can reach: its own
/// server would listen at every address.
public final class DynamoDbServer implements AutoCloseable {

  private final LocalDynamoDBServerHandler handler;
  private final Server server;
  private final int port;
  private final DynamoDbClient client;
  private final Database database;

  /// @param folder where it keeps its data, if it does
  private DynamoDbServer(int port, Optional<Path> folder) {
    this.port = port;
    // One database whatever key and region a client signs with.
    var requests =
        new LocalDynamoDBRequestHandler(
            0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
    this.handler = new LocalDynamoDBServerHandler(requests, null);
    this.server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.setHandler(handler);
    start();
    this.client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
    this.database = opened();
  }

  /// The server that all tests of this JVM share, since it takes seconds to start.
  static DynamoDbServer running() {
    return Shared.SERVER;
  }

  /// A server whose data is lost when it is closed.
  public static DynamoDbServer inMemory(int port) {
    return new DynamoDbServer(port, Optional.empty());
  }

  /// A server that keeps its data in a folder, which must exist.
  public static DynamoDbServer in(Path folder, int port) {
    return new DynamoDbServer(port, Optional.of(folder));
  }

  public int port() {
    return port;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public DynamoDbClient client() {
    return client;
  }

  /// The database as the stores know it, over the library that `store.adapter` names: `sdk` or
  /// `crt`. Builds set it so that every test of a store runs over both.
  public Database database() {
    return database;
  }

  private Database opened() {
    var environment = new HashMap<>(LocalAccount.environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint().toString());
    return System.getProperty("store.adapter", "sdk").equals("crt")
        ? new CrtClients(new Environment(environment)).database()
        : new SdkDatabase(DynamoDbEnhancedClient.builder().dynamoDbClient(client).build());
  }

  /// A port that was free a moment ago.
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
      handler.close();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }

  private void start() {
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  private static final class Shared {
    static final DynamoDbServer SERVER = inMemory(freePort());
  }
}
