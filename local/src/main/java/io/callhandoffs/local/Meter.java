package io.callhandoffs.local;

import io.callhandoffs.testing.http.Forwarding;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Stands before DynamoDB, and has it say what each request consumes.
public final class Meter implements AutoCloseable {

  /// Larger than any request of the functions.
  private static final int MAX_BODY_BYTES = 6 * 1024 * 1024;

  private static final String API = "DynamoDB_20120810.";

  private final List<Use> uses = new CopyOnWriteArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Forwarding database;
  private final LocalServer server;

  /// @param database its address
  public Meter(String database) {
    this.database = new Forwarding(http, database);
    this.server = LocalServer.bind(0, MAX_BODY_BYTES);
    server.start(this::answer);
  }

  public String url() {
    return server.url();
  }

  /// What was used since it was read last.
  public List<Use> read() {
    var read = List.copyOf(uses);
    uses.clear();
    return read;
  }

  private LocalResponse answer(LocalRequest request) {
    var operation = request.header("x-amz-target").orElse("").replace(API, "");
    var asked = (ObjectNode) LocalJson.object(request.body());
    asked.put("ReturnConsumedCapacity", "TOTAL");
    var body = LocalJson.bytes(asked);
    var response =
        database.apply(
            new LocalRequest(
                request.method(),
                request.uri(),
                request.protocol(),
                request.sourceIp(),
                request.headers(),
                body,
                false));
    note(operation, request.body().length, response);
    return response;
  }

  /// A condition that did not hold consumes as well, but DynamoDB Local does not say how much.
  private void note(String operation, int sent, LocalResponse response) {
    var consumed = LocalJson.read(response.body()).path("ConsumedCapacity");
    var all = consumed.isArray() ? consumed.valueStream().toList() : List.of(consumed);
    double units = all.stream().map(Meter::units).mapToDouble(Double::doubleValue).sum();
    uses.add(
        new Use(
            operation,
            all.getFirst().path("TableName").asString("?"),
            units,
            sent + response.body().length));
  }

  private static double units(JsonNode consumed) {
    return consumed.path("CapacityUnits").asDouble(0);
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
  }

  /// A request to the database.
  ///
  /// @param units of capacity: read units of what reads, and write units of what writes
  /// @param bytes sent and received
  public record Use(String operation, String table, double units, int bytes) {

    /// Whether it reads.
    public boolean isReading() {
      return operation.matches("(Get|BatchGet|Query|Scan).*");
    }
  }
}
