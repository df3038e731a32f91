package io.callhandoffs.local;

import io.callhandoffs.local.clock.LocalClock;
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
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Everything that the template deploys, and the services that it relies on, in this process.
public final class LocalStack implements AutoCloseable {

  private static final String VOICE = "VoiceFunction";

  private final LocalClock clock = new LocalClock();
  private final Ports ports;
  private final Optional<DataFolder> folder;
  private final Database database;
  private final LocalCredentials credentials;
  private final Telephony telephony;
  private final Functions functions;
  private final Messaging messaging;
  private final List<String> troubles;

  private LocalStack(Template template, Settings settings, UnaryOperator<Endpoints> surroundings) {
    LocalAccount.pretendToBeLambda();
    ports = Ports.bind(template, settings.port(), settings.containers());
    folder = settings.data().map(this::take);
    database = Database.start(template, settings.data(), DynamoDbServer.freePort());
    var vault =
        settings
            .data()
            .map(folder -> SecretVault.in(folder.resolve("secrets.json")))
            .orElseGet(SecretVault::inMemory);
    credentials = LocalCredentials.of(template, vault, settings);
    messaging = new Messaging(template, clock);
    var aws = messaging.besides(new SecretsManager(vault, LocalAccount::secretArn));
    ports.aws().start(aws);
    telephony = new Telephony(credentials.twilio(), ports.twilio(), settings.data(), clock);
    var references = new References(template, ports.functionUrls(), settings.parameters());
    ports.offer(ContainerSite.of(database.endpoint(), aws, telephony.restUrl()));
    var environment = surroundings.apply(endpoints()).environment();
    environment.put("CONSOLE_URL", url() + "/console/");
    functions = new Functions(template, references, environment, Optional.of(clock));
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
  public static LocalStack start(Template template, Settings settings) {
    return start(template, settings, UnaryOperator.identity());
  }

  /// Starts everything, and lets the functions find AWS and Twilio elsewhere.
  ///
  /// @param surroundings where they find them, made of where they really are
  public static LocalStack start(
      Template template, Settings settings, UnaryOperator<Endpoints> surroundings) {
    var stack = new LocalStack(template, settings, surroundings);
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

  private Endpoints endpoints() {
    return new Endpoints(database.endpoint().toString(), ports.aws().url(), telephony.restUrl());
  }

  private String voiceUrl() {
    return ports.functionUrls().getOrDefault(VOICE, ports.api().url());
  }

  private static String domain(LocalServer server) {
    return "localhost:" + server.port();
  }

  public String url() {
    return ports.api().url();
  }

  Ports ports() {
    return ports;
  }

  public Database database() {
    return database;
  }

  public LocalCredentials credentials() {
    return credentials;
  }

  public Telephony telephony() {
    return telephony;
  }

  public Functions functions() {
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
