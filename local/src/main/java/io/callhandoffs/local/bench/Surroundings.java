package io.callhandoffs.local.bench;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destinations.DestinationsHandler;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Tables;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.util.HashMap;
import java.util.Map;

/// What the voice function needs: tables with one destination, and the secret of one account.
///
/// @param environment where the function finds them
record Surroundings(DynamoDbServer database, LocalServer secrets, Map<String, String> environment)
    implements AutoCloseable {

  static final String ACCOUNT = "AC" + "0".repeat(32);
  static final String TOKEN = "1".repeat(32);

  private static final int MAX_BODY = 1 << 20;

  static Surroundings start() {
    var template = Template.deployed();
    var database = DynamoDbServer.inMemory(DynamoDbServer.freePort());
    for (var table : Tables.names(template)) {
      var _ = database.client().createTable(Tables.create(template, table, table));
    }
    var secrets = LocalServer.bind(0, MAX_BODY);
    secrets.start(new SecretsManager(vault(), LocalAccount::secretArn));
    var environment = environment(template, database, secrets);
    addFrontDesk(new Environment(environment));
    return new Surroundings(database, secrets, environment);
  }

  private static SecretVault vault() {
    var vault = SecretVault.inMemory();
    vault.set(
        "TwilioSecret",
        LocalJson.write(Map.of("accounts", Map.of(ACCOUNT, Map.of("current", TOKEN)))));
    return vault;
  }

  private static Map<String, String> environment(
      Template template, DynamoDbServer database, LocalServer secrets) {
    var urls = Map.of("RoutingFunction", "https://routing.example");
    var references = new References(template, urls, Map.of());
    var environment = new HashMap<>(template.environment("VoiceFunction", references::resolve));
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.url());
    environment.put("AWS_REGION", LocalAccount.REGION);
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    return environment;
  }

  private static void addFrontDesk(Environment environment) {
    var added =
        new ApiClient(new DestinationsHandler(environment))
            .post(
                "/v1/projects/default/destinations",
                """
                {"name": "Front desk", "number": "+442079460000", "description": "Anything"}
                """);
    if (added.getStatusCode() != 201) {
      throw new IllegalStateException(added.getBody());
    }
  }

  @Override
  public void close() {
    secrets.close();
    database.close();
  }
}
