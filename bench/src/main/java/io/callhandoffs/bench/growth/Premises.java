package io.callhandoffs.bench.growth;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Tables;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A database in memory with the template's tables, and the secret of the account that signs.
record Premises(DynamoDbServer database, LocalServer secrets) implements AutoCloseable {

  static final String ACCOUNT = "AC" + "0".repeat(32);

  static final String TOKEN = "1".repeat(32);

  /// Whose environments the functions that are measured get, in one.
  private static final List<String> FUNCTIONS =
      List.of("DestinationsFunction", "HandoffsFunction", "RoutingFunction", "VoiceFunction");

  private static final String MODEL = "shared/routing-model/target/model";

  private static final int MAX_BODY = 1 << 20;

  /// DynamoDB takes as many items in one request.
  private static final int BATCH = 25;

  static Premises open() {
    var database = DynamoDbServer.inMemory(DynamoDbServer.freePort());
    for (var table : Tables.names(Template.deployed())) {
      var _ = database.client().createTable(Tables.create(Template.deployed(), table, table));
    }
    var vault = SecretVault.inMemory();
    var accounts = Map.of("accounts", Map.of(ACCOUNT, Map.of("current", TOKEN)));
    vault.set("TwilioSecret", LocalJson.write(accounts));
    var secrets = LocalServer.bind(0, MAX_BODY);
    secrets.start(new SecretsManager(vault, LocalAccount::secretArn));
    return new Premises(database, secrets);
  }

  Environment environment() {
    return environment(database.endpoint().toString());
  }

  /// What the functions get that find the database elsewhere.
  Environment environment(String databaseUrl) {
    var template = Template.deployed();
    var urls =
        Map.of(
            "VoiceFunction", "https://voice.example", "RoutingFunction", "https://routing.example");
    var references = new References(template, urls, Map.of());
    var environment = new HashMap<>(LocalAccount.environment());
    for (var function : FUNCTIONS) {
      environment.putAll(template.environment(function, references::resolve));
    }
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", databaseUrl);
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url());
    environment.put("ROUTING_MODEL", Template.path().resolveSibling(MODEL).toString());
    return new Environment(environment);
  }

  /// All items of a table.
  List<Map<String, AttributeValue>> items(String table) {
    return database.client().scanPaginator(scan -> scan.tableName(table)).items().stream().toList();
  }

  /// Puts items into a table.
  void put(String table, List<Map<String, AttributeValue>> items) {
    items.stream().gather(Gatherers.windowFixed(BATCH)).forEach(batch -> putBatch(table, batch));
  }

  private void putBatch(String table, List<Map<String, AttributeValue>> items) {
    var writes =
        items.stream().map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build());
    var left =
        database.client().batchWriteItem(b -> b.requestItems(Map.of(table, writes.toList())));
    if (!left.unprocessedItems().isEmpty()) {
      throw new IllegalStateException("The database does not keep up");
    }
  }

  @Override
  public void close() {
    secrets.close();
    database.close();
  }
}
