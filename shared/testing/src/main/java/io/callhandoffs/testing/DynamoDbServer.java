package io.callhandoffs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/// AWS's own DynamoDB Local in this process, on a port of this machine.
public final class DynamoDbServer implements AutoCloseable {

  private final DynamoDBProxyServer server;
  private final int port;
  private final DynamoDbClient client;

  private DynamoDbServer(int port, List<String> storage) {
    this.port = port;
    this.server = start(port, storage);
    this.client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint())
            .region(Region.EU_WEST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
  }

  /// The server that all tests of this JVM share, since it takes seconds to start.
  static DynamoDbServer running() {
    return Shared.SERVER;
  }

  /// A server whose data is lost when it is closed.
  public static DynamoDbServer inMemory(int port) {
    return new DynamoDbServer(port, List.of("-inMemory"));
  }

  /// A server that keeps its data in a folder, which must exist.
  public static DynamoDbServer in(Path folder, int port) {
    return new DynamoDbServer(port, List.of("-dbPath", folder.toString()));
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

  public DynamoDbEnhancedClient enhanced() {
    return DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
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
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
  }

  private static DynamoDBProxyServer start(int port, List<String> storage) {
    var arguments = new ArrayList<>(storage);
    // One database for all keys and regions that clients sign with.
    arguments.addAll(List.of("-port", String.valueOf(port), "-sharedDb", "-disableTelemetry"));
    var out = System.out;
    try {
      System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)); // its banner
      var server = ServerRunner.createServerFromCommandLineArgs(arguments.toArray(String[]::new));
      server.start();
      return server;
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    } finally {
      System.setOut(out);
    }
  }

  private static final class Shared {
    static final DynamoDbServer SERVER = inMemory(freePort());
  }
}
