package io.callhandoffs.local.matrix;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.telephone.TelephoneNetwork;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Tables;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The services of one lane, which work: tables of its own in a database that all share, secrets,
/// and a Twilio account with one number.
final class Surroundings implements AutoCloseable {

  static final String NUMBER = "+442079460100";
  static final TwilioAccount ACCOUNT =
      new TwilioAccount("AC" + "5".repeat(32), TestSecrets.of("lane"));

  private static final Template TEMPLATE = Template.deployed();
  private static final int MAX_BYTES = 1 << 20;
  private static final AtomicInteger MADE = new AtomicInteger();

  private final DynamoDbServer database;
  private final String suffix = "-lane-" + MADE.incrementAndGet();
  private final LocalServer secrets = LocalServer.bind(0, MAX_BYTES);
  private final TelephoneNetwork network = new TelephoneNetwork(ACCOUNT);
  private final LocalTwilio twilio = new LocalTwilio(network);
  private final TwilioServer rest = new TwilioServer(twilio, 0);

  Surroundings(DynamoDbServer database) {
    this.database = database;
    for (var table : Tables.names(TEMPLATE)) {
      var _ = database.client().createTable(Tables.create(TEMPLATE, table, table + suffix));
    }
    var vault = SecretVault.inMemory();
    var tokens = Map.of(ACCOUNT.sid(), Map.of("current", ACCOUNT.token()));
    vault.set("TwilioSecret", LocalJson.write(Map.of("accounts", tokens)));
    secrets.start(new SecretsManager(vault, LocalAccount::secretArn));
    twilio.open(ACCOUNT.sid(), "A museum", ACCOUNT.token());
    var _ = twilio.own(ACCOUNT.sid(), NUMBER, Map.of());
  }

  TelephoneNetwork network() {
    return network;
  }

  LocalTwilio twilio() {
    return twilio;
  }

  DynamoDbServer database() {
    return database;
  }

  /// A table's own name.
  ///
  /// @param name the one in the template
  String table(String name) {
    return name + suffix;
  }

  String address(Service service) {
    var url =
        switch (service) {
          case DYNAMODB -> database.endpoint().toString();
          case SECRETS -> secrets.url();
          case TWILIO -> rest.url().toString();
        };
    return url.replaceFirst("/$", "");
  }

  /// What every function gets in addition to the template's variables.
  Map<String, String> variables(Function<Service, String> address) {
    var variables = new LinkedHashMap<String, String>();
    for (var table : Tables.names(TEMPLATE)) {
      var name = table.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
      variables.put(name, table(table));
    }
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", address.apply(Service.DYNAMODB));
    variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", address.apply(Service.SECRETS));
    variables.put("TWILIO_API_URL", address.apply(Service.TWILIO));
    variables.put("ROUTING_MODEL", "/there/is/none");
    variables.putAll(LocalAccount.environment());
    return variables;
  }

  /// The environment of a function that finds the services at these addresses.
  Environment environment(
      String function, References references, Function<Service, String> address) {
    var environment = new LinkedHashMap<>(TEMPLATE.environment(function, references::resolve));
    environment.putAll(variables(address));
    return new Environment(environment);
  }

  @Override
  public void close() {
    rest.close();
    network.close();
    secrets.close();
    for (var table : Tables.names(TEMPLATE)) {
      var _ = database.client().deleteTable(delete -> delete.tableName(table(table)));
    }
  }
}
