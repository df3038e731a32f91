package io.callhandoffs.local;

import io.callhandoffs.local.gateway.FunctionUrl;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.HttpApi;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalServer;
import io.callhandoffs.testing.secrets.SecretVault;
import io.callhandoffs.testing.secrets.SecretsManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the template deploys, and the services that it relies on, in this process.
final class LocalStack implements AutoCloseable {

  /// The template's name of the function that Twilio calls first.
  private static final String VOICE = "VoiceFunction";

  private final Ports ports;
  private final Optional<DataFolder> folder;
  private final Database database;
  private final LocalCredentials credentials;
  private final Telephony telephony;
  private final Functions functions;
  private final Messaging messaging;
  private final List<String> troubles;

  private LocalStack(Template template, Settings settings) {
    pretendToBeLambda();
    ports = Ports.bind(template, settings.port(), settings.containers());
    folder = settings.data().map(this::take);
    database = Database.start(template, settings.data(), DynamoDbServer.freePort());
    var vault =
        settings
            .data()
            .map(folder -> SecretVault.in(folder.resolve("secrets.json")))
            .orElseGet(SecretVault::inMemory);
    credentials = LocalCredentials.of(template, vault, settings);
    messaging = new Messaging(template);
    var aws = messaging.besides(new SecretsManager(vault, LocalAccount::secretArn));
    ports.aws().start(aws);
    telephony =
        new Telephony(
            credentials.twilio(),
            ports.twilio(),
            settings.data().map(folder -> folder.resolve("twilio.json")));
    var references = new References(template, ports.functionUrls(), settings.parameters());
    ports.offer(ContainerSite.of(database.endpoint(), aws, telephony.restUrl()));
    functions = new Functions(template, references, environment());
    troubles = functions.warmUp();
    messaging.connect(template, functions, database);
  }

  private DataFolder take(Path data) {
    try {
      return DataFolder.take(data);
    } catch (RuntimeException e) {
      ports.close();
      throw e;
    }
  }

  /// Starts everything, and returns once it is ready.
  static LocalStack start(Template template, Settings settings) {
    var stack = new LocalStack(template, settings);
    stack.open(template);
    return stack;
  }

  private void open(Template template) {
    ports
        .byFunction()
        .forEach((function, server) ->
            server.start(new FunctionUrl(functions.get(function), domain(server))));
    messaging.start();
    telephony.connect(Museum.NUMBER, voiceUrl());
    ports
        .api()
        .start(
            new LocalSite(
                new HttpApi(template, functions, domain(ports.api())),
                telephony.calls(voiceUrl(), url(), database.decisions()::of),
                telephony,
                messaging));
  }

  /// Sets what Lambda sets for a process. No function ever runs with a person's real credentials.
  private static void pretendToBeLambda() {
    System.setProperty("aws.region", LocalAccount.REGION);
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }

  private Map<String, String> environment() {
    return new Endpoints(database.endpoint().toString(), ports.aws().url(), telephony.restUrl())
        .environment();
  }

  private String voiceUrl() {
    return ports.functionUrls().getOrDefault(VOICE, ports.api().url());
  }

  private static String domain(LocalServer server) {
    return "localhost:" + server.port();
  }

  String url() {
    return ports.api().url();
  }

  Ports ports() {
    return ports;
  }

  Database database() {
    return database;
  }

  LocalCredentials credentials() {
    return credentials;
  }

  Telephony telephony() {
    return telephony;
  }

  Functions functions() {
    return functions;
  }

  /// Which functions do not start, and why.
  List<String> troubles() {
    return troubles;
  }

  @Override
  public void close() {
    messaging.close();
    ports.close();
    telephony.close();
    database.close();
    folder.ifPresent(DataFolder::close);
  }
}
