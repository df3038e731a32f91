package io.callhandoffs.local;

import io.callhandoffs.local.gateway.FunctionUrl;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.HttpApi;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.http.LocalServer;
import io.callhandoffs.local.secrets.SecretVault;
import io.callhandoffs.local.secrets.SecretsManager;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the template deploys, and everything that it relies on, in this process.
final class LocalStack implements AutoCloseable {

  /// Names, as the template has them, of the function that Twilio rings first.
  private static final String VOICE = "VoiceFunction";

  private final Ports ports;
  private final Optional<DataFolder> folder;
  private final Database database;
  private final Credentials credentials;
  private final Telephony telephony;
  private final Functions functions;
  private final Messaging messaging;
  private final List<String> troubles;

  private LocalStack(Template template, Settings settings) {
    pretendToBeLambda();
    ports = Ports.bind(template, settings.port());
    folder = settings.data().map(this::take);
    database = Database.start(template, settings.data(), DynamoDbServer.freePort());
    var vault =
        settings
            .data()
            .map(folder -> SecretVault.in(folder.resolve("secrets.json")))
            .orElseGet(SecretVault::inMemory);
    credentials = Credentials.of(template, vault, settings);
    messaging = new Messaging(template);
    ports.aws().start(messaging.besides(new SecretsManager(vault, References::secretArn)));
    telephony =
        new Telephony(
            credentials.twilio(),
            ports.twilio(),
            settings.data().map(folder -> folder.resolve("twilio.json")));
    var references = new References(template, ports.functionUrls(), parameters(settings));
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

  /// Starts everything. It answers as soon as this returns.
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

  /// What Lambda gives the whole process. No function ever runs with anybody's real credentials.
  private static void pretendToBeLambda() {
    System.setProperty("aws.region", References.REGION);
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }

  private static Map<String, String> parameters(Settings settings) {
    var parameters = new LinkedHashMap<String, String>();
    settings.publicUrl().ifPresent(url -> parameters.put("PublicUrl", url));
    var museum = settings.seed() == Settings.Seed.NONE ? "" : Museum.FRONT_DESK;
    parameters.put("FallbackNumber", settings.fallbackNumber().orElse(museum));
    return parameters;
  }

  /// Where the functions find what AWS and Twilio are on this machine.
  private Map<String, String> environment() {
    var environment = new LinkedHashMap<String, String>();
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString());
    for (var service : List.of("SECRETS_MANAGER", "SQS", "EVENTBRIDGE")) {
      environment.put("AWS_ENDPOINT_URL_" + service, ports.aws().url());
    }
    environment.put("WEBHOOKS_ON_THIS_MACHINE", "allowed");
    environment.put("TWILIO_API_URL", telephony.restUrl());
    var model = Template.path().resolveSibling("shared/routing-model/target/model");
    if (Files.isDirectory(model)) {
      environment.put("ROUTING_MODEL", model.toString());
    }
    return environment;
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

  Credentials credentials() {
    return credentials;
  }

  Telephony telephony() {
    return telephony;
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
