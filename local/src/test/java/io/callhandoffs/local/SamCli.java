package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// AWS's SAM CLI, running the functions that `sam build` has built in containers, over a local
/// stack. `scripts/sam-local` says in the environment what it needs.
final class SamCli implements AutoCloseable {

  /// The CLI makes an image at its first start.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private SamCli(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Settings of a local stack that containers reach.
  static Map<String, String> settings() {
    return Map.of("CONTAINERS", variable("SAM_CONTAINERS").orElseThrow());
  }

  /// Lambda's API.
  static SamCli startLambda(Machine machine) throws IOException, InterruptedException {
    var cli = start("start-lambda", DynamoDbServer.freePort(), machine);
    for (var function : Template.deployed().functions()) {
      cli.warmUp(function.name());
    }
    return cli;
  }

  /// Has a function started by an event that is none. A cold start in a container of a busy machine
  /// may take longer than the function's time limit, upon which the CLI answers nothing.
  private void warmUp(String function) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (invoke(function, "{}".getBytes(UTF_8)).length == 0) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(function + " does not start");
      }
    }
  }

  /// The HTTP API.
  ///
  /// @param port where it is
  static SamCli startApi(int port, Machine machine) throws IOException, InterruptedException {
    return start("start-api", port, machine);
  }

  private static SamCli start(String command, int port, Machine machine)
      throws IOException, InterruptedException {
    var root = requireNonNull(Template.path().toAbsolutePath().getParent());
    var log = Files.createDirectories(root.resolve("local/target")).resolve(command + ".log");
    var builder =
        new ProcessBuilder(command(root, command, port, machine))
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // Never by the keys to somebody's account.
    builder.environment().put("AWS_ACCESS_KEY_ID", "local");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "local");
    builder.environment().put("SAM_CLI_TELEMETRY", "0");
    var cli = new SamCli(builder.start(), port);
    cli.awaitStart(log);
    return cli;
  }

  private static List<String> command(Path root, String command, int port, Machine machine) {
    var line = new ArrayList<String>();
    line.addAll(List.of(root.resolve(".tools/bin/sam").toString(), "local", command));
    line.addAll(List.of("--port", String.valueOf(port), "--warm-containers", "LAZY"));
    variable("SAM_INVOKE_IMAGE")
        .ifPresent(image -> line.addAll(List.of("--invoke-image", image, "--skip-pull-image")));
    line.add("--parameter-overrides");
    line.addAll(
        List.of(
            SamCommand.of(machine.stack(), machine.settings())
                .orElseThrow()
                .overrides()
                .split(" ")));
    return line;
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private void awaitStart(Path log) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new IllegalStateException("The SAM CLI does not start: " + Files.readString(log));
      }
      Thread.sleep(200);
    }
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  /// Has Lambda invoke a function.
  byte[] invoke(String function, byte[] event) throws IOException, InterruptedException {
    var url = "http://127.0.0.1:" + port + "/2015-03-31/functions/" + function + "/invocations";
    var request =
        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofByteArray(event)).build();
    return http.send(request, BodyHandlers.ofByteArray()).body();
  }

  /// Ends it as Ctrl+C does, upon which it removes its containers.
  @Override
  public void close() {
    http.close();
    try {
      var _ = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      if (!process.waitFor(60, SECONDS)) {
        var _ = process.destroyForcibly();
      }
    } catch (IOException e) {
      var _ = process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
