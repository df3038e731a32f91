package io.callhandoffs.local;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How the SAM CLI is started so that the functions which it runs find this stack.
///
/// @param services where this stack plays AWS's services and Twilio to containers
/// @param port the API's in the CLI
/// @param parameters what is set here instead of the template's defaults
record SamCommand(String services, int port, Map<String, String> parameters) {

  /// Not by the keys to somebody's real account, which the CLI would hand to the functions.
  private static final String CREDENTIALS = "AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local ";

  /// As far from the stack's own port as no other port of it is.
  private static final int PORT_OFFSET = 100;

  /// The command for a stack that offers itself to containers.
  static Optional<SamCommand> of(LocalStack stack, Settings settings) {
    return settings
        .containers()
        .flatMap(host ->
            stack
                .ports()
                .containers()
                .map(server ->
                    new SamCommand(
                        host.url(server.port()),
                        stack.ports().api().port() + PORT_OFFSET,
                        settings.parameters())));
  }

  /// Builds the functions for this machine's processor and starts the API.
  String startApi() {
    return "ARCH=%s sam build --parameter-overrides Architecture=%s && %ssam local start-api --port %d --warm-containers LAZY --parameter-overrides %s"
        .formatted(architecture(), architecture(), CREDENTIALS, port, overrides());
  }

  /// The template's parameters in the CLI. It makes no function URLs, and calls its API localhost
  /// without a port; so Twilio's webhooks are where it says.
  String overrides() {
    var all = new LinkedHashMap<>(Map.of("PublicUrl", "http://localhost:" + port));
    all.putAll(parameters);
    all.put("Architecture", architecture());
    all.put("LocalServices", services);
    return all.entrySet().stream()
        .filter(parameter -> !parameter.getValue().isEmpty())
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(joining(" "));
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
  }
}
