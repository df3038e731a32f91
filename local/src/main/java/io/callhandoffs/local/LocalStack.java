package io.callhandoffs.local;

import io.callhandoffs.local.gateway.FunctionUrl;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.HttpApi;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.http.LocalServer;
import io.callhandoffs.local.http.Request;
import io.callhandoffs.local.http.Response;
import io.callhandoffs.local.secrets.SecretVault;
import io.callhandoffs.local.secrets.SecretsManager;
import io.callhandoffs.local.telephone.CallsSite;
import io.callhandoffs.local.telephone.Doors;
import io.callhandoffs.local.telephone.TelephoneNetwork;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that the template deploys, and everything that it relies on, in this process.
final class LocalStack implements AutoCloseable {

  /// Names, as the template has them, of the function that Twilio rings first.
  private static final String VOICE = "VoiceFunction";

  private final Ports ports;
  private final Database database;
  private final Credentials credentials;
  private final TelephoneNetwork network;
  private final List<String> troubles;

  private LocalStack(
      Ports ports,
      Database database,
      Credentials credentials,
      TelephoneNetwork network,
      List<String> troubles) {
    this.ports = ports;
    this.database = database;
    this.credentials = credentials;
    this.network = network;
    this.troubles = troubles;
  }

  /// Starts everything. It answers as soon as this returns.
  static LocalStack start(Template template, Settings settings) {
    var ports = Ports.bind(template, settings.port());
    pretendToBeLambda();
    var database = Database.start(template, settings.data(), DynamoDbServer.freePort());
    var vault =
        settings
            .data()
            .map(folder -> SecretVault.in(folder.resolve("secrets.json")))
            .orElseGet(SecretVault::inMemory);
    var credentials = Credentials.of(template, vault, settings);
    ports.secrets().start(new SecretsManager(vault, References::secretArn));

    var references = new References(template, ports.functionUrls(), parameters(settings));
    var functions = new Functions(template, references, endpoints(database, ports));
    var troubles = functions.warmUp();
    ports
        .byFunction()
        .forEach((function, server) ->
            server.start(new FunctionUrl(functions.get(function), domain(server))));
    var network = new TelephoneNetwork(credentials.twilio());
    ports.api().start(site(new HttpApi(template, functions, domain(ports.api())), network, ports));
    return new LocalStack(ports, database, credentials, network, troubles);
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

  /// Where the functions' AWS clients find what AWS is on this machine.
  private static Map<String, String> endpoints(Database database, Ports ports) {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", ports.secrets().url());
  }

  private static java.util.function.Function<Request, Response> site(
      HttpApi api, TelephoneNetwork network, Ports ports) {
    var apiUrl = ports.api().url();
    var voiceUrl = ports.functionUrls().getOrDefault(VOICE, apiUrl);
    var calls = new CallsSite(network, Doors.at(voiceUrl), Doors.at(apiUrl), Museum.NUMBER);
    return request -> {
      if (calls.serves(request)) {
        return calls.apply(request);
      }
      boolean isHealth = request.rawPath().equals("/health") && !api.serves(request);
      return isHealth ? Response.json(200, Map.of("status", "ok")) : api.apply(request);
    };
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

  TelephoneNetwork network() {
    return network;
  }

  /// Which functions do not start, and why.
  List<String> troubles() {
    return troubles;
  }

  @Override
  public void close() {
    ports.close();
    network.close();
    database.close();
  }
}
