package io.callhandoffs.bench;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destinations.DestinationsHandler;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.Tables;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What every peer finds: the tables with a museum of eight destinations, and the secret of the
/// account that signs; both behind TLS.
///
/// @param caller who rings, and whom
record World(
    IncomingCall caller,
    Template template,
    DynamoDbServer database,
    TlsFront databaseFront,
    LocalServer secrets,
    TlsFront secretsFront)
    implements AutoCloseable {

  static final String PROJECT = "museum";

  static final String TOKEN = "1".repeat(32);

  private static final int MAX_BODY = 1 << 20;

  static World open(IncomingCall caller, SSLContext tls) {
    var template = Template.deployed();
    var database = DynamoDbServer.inMemory(DynamoDbServer.freePort());
    for (var table : Tables.names(template)) {
      var _ = database.client().createTable(Tables.create(template, table, table));
    }
    var secrets = LocalServer.bind(0, MAX_BODY);
    secrets.start(new SecretsManager(vault(caller), LocalAccount::secretArn));
    var world =
        new World(
            caller,
            template,
            database,
            TlsFront.before(database.port(), tls),
            secrets,
            TlsFront.before(secrets.port(), tls));
    world.furnish();
    return world;
  }

  private static SecretVault vault(IncomingCall caller) {
    var vault = SecretVault.inMemory();
    var account = Map.of("current", TOKEN, "projects", new String[] {PROJECT});
    vault.set(
        "TwilioSecret",
        LocalJson.write(Map.of("accounts", Map.of(caller.param("AccountSid"), account))));
    return vault;
  }

  private void furnish() {
    var plain = environmentOf("DestinationsFunction");
    plain.put("AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString());
    plain.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url());
    Furniture.into(PROJECT, new ApiClient(new DestinationsHandler(new Environment(plain))));
    var number =
        Map.of(
            "phone_number", AttributeValue.fromS(caller.param("To")),
            "project", AttributeValue.fromS(PROJECT),
            "account", AttributeValue.fromS(caller.param("AccountSid")));
    var _ = database.client().putItem(put -> put.tableName("NumbersTable").item(number));
  }

  /// What the template and Lambda put into the process of the voice function, and of its peers.
  Map<String, String> environment() {
    var environment = environmentOf("VoiceFunction");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", databaseFront.url());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secretsFront.url());
    return environment;
  }

  private Map<String, String> environmentOf(String function) {
    var urls = Map.of("RoutingFunction", "https://routing.example");
    var references = new References(template, urls, Map.of());
    var environment = new HashMap<>(template.environment(function, references::resolve));
    environment.put("AWS_REGION", LocalAccount.REGION);
    return environment;
  }

  /// Drops all connections, as a restore from a snapshot does.
  void drop() {
    databaseFront.drop();
    secretsFront.drop();
  }

  /// How many requests have come since it was asked last.
  int requests() {
    return databaseFront.requests() + secretsFront.requests();
  }

  /// The handoff of a call as it is stored, in DynamoDB's JSON.
  String handoff(IncomingCall call) {
    var key = Map.of("id", AttributeValue.fromS("hnd_" + call.digits()));
    var item = database.client().getItem(get -> get.tableName("HandoffsTable").key(key)).item();
    return new StoredItem(item).toString();
  }

  @Override
  public void close() {
    databaseFront.close();
    secretsFront.close();
    secrets.close();
    database.close();
  }
}
