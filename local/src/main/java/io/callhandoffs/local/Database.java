package io.callhandoffs.local;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

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

/// DynamoDB Local with the template's tables, by the names that they have there.
///
/// @param isNew whether it had no tables yet
public record Database(DynamoDbServer server, boolean isNew) implements AutoCloseable {

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
    var tables = Tables.names(template);
    for (var table : tables) {
      if (!existing.contains(table)) {
        var _ = client.createTable(Tables.create(template, table, table));
        expire(client, template, table);
      }
    }
    return new Database(server, tables.stream().noneMatch(existing::contains));
  }

  private static void expire(DynamoDbClient client, Template template, String table) {
    template
        .resource(table)
        .property("TimeToLiveSpecification")
        .map(specification -> text(asMap(specification).get("AttributeName")))
        .map(attribute -> TimeToLiveSpecification.builder().enabled(true).attributeName(attribute))
        .ifPresent(ttl -> {
          var _ =
              client.updateTimeToLive(u -> u.tableName(table).timeToLiveSpecification(ttl.build()));
        });
  }

  /// @param table the table's name in the template
  String streamArn(String table) {
    return server
        .client()
        .describeTable(describe -> describe.tableName(table))
        .table()
        .latestStreamArn();
  }

  Decisions decisions() {
    return new Decisions(
        new Handoffs(server.database(), "HandoffsTable", Duration.ZERO, Clock.systemUTC()));
  }

  URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
  }
}
