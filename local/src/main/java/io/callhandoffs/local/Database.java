package io.callhandoffs.local;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.local.gateway.References;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.Tables;
import io.callhandoffs.testing.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/// DynamoDB Local with the template's tables.
///
/// @param isNew whether it had no tables yet
record Database(DynamoDbServer server, boolean isNew) implements AutoCloseable {

  /// Starts it, and creates the tables that are missing.
  ///
  /// @param folder an existing one
  static Database start(Template template, Optional<Path> folder, int port) {
    var server =
        folder
            .map(path -> DynamoDbServer.in(path, port))
            .orElseGet(() -> DynamoDbServer.inMemory(port));
    var client = server.client();
    var existing = client.listTables().tableNames();
    for (var table : Tables.names(template)) {
      var name = References.physicalName(table);
      if (!existing.contains(name)) {
        var _ = client.createTable(Tables.create(template, table, name));
        expire(client, template, table, name);
      }
    }
    return new Database(server, existing.isEmpty());
  }

  private static void expire(DynamoDbClient client, Template template, String table, String name) {
    template
        .resource(table)
        .property("TimeToLiveSpecification")
        .map(specification -> text(asMap(specification).get("AttributeName")))
        .map(attribute -> TimeToLiveSpecification.builder().enabled(true).attributeName(attribute))
        .ifPresent(ttl -> {
          var _ =
              client.updateTimeToLive(u -> u.tableName(name).timeToLiveSpecification(ttl.build()));
        });
  }

  /// @param table the table's name in the template
  String streamArn(String table) {
    return server
        .client()
        .describeTable(describe -> describe.tableName(References.physicalName(table)))
        .table()
        .latestStreamArn();
  }

  Decisions decisions() {
    var table = References.physicalName("HandoffsTable");
    return new Decisions(new Handoffs(server.enhanced(), table, Duration.ZERO, Clock.systemUTC()));
  }

  URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
  }
}
