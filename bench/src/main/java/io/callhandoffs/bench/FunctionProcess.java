package io.callhandoffs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The process of a function, on one processor of its own, with its code in `/var/task`.
///
/// @param started by [System#nanoTime()]
record FunctionProcess(Process process, long started) implements AutoCloseable {

  /// Starts it.
  ///
  /// @param processor the number of the one that it runs on
  /// @param log what it prints is added there
  static FunctionProcess start(
      Peer peer, String api, Map<String, String> environment, int processor, Path log) {
    mount(peer.task());
    var command = new ArrayList<String>();
    command.addAll(List.of("taskset", "--cpu-list", Integer.toString(processor)));
    command.addAll(peer.command());
    var builder =
        new ProcessBuilder(command)
            .directory(Path.of("/var/task").toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(ofLambda(api, peer.command().getLast()));
    builder.environment().putAll(environment);
    builder.environment().putAll(peer.environment());
    try {
      Files.createDirectories(log.getParent());
      long started = System.nanoTime();
      return new FunctionProcess(builder.start(), started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> ofLambda(String api, String handler) {
    var environment = new HashMap<String, String>();
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", ":UTC");
    environment.put("LD_LIBRARY_PATH", "/var/task:/var/task/lib");
    environment.put("LAMBDA_TASK_ROOT", "/var/task");
    environment.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    environment.put("AWS_LAMBDA_RUNTIME_API", api);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "voice");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_LAMBDA_LOG_LEVEL", "INFO");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/voice");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("_HANDLER", handler);
    return environment;
  }

  /// Lays a folder at `/var/task`. Only this program and what it starts see it there.
  private static void mount(Path task) {
    var _ = run("umount", "--quiet", "/var/task");
    if (run("mount", "--bind", task.toString(), "/var/task") != 0) {
      throw new IllegalStateException(task + " cannot be mounted at /var/task");
    }
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// The time that it has spent on its processor, in the system's part as well.
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The most memory that it has had at any time.
  long peakKilobytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow(() -> new WrongAnswer("has ended"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks it to end, as Lambda does at the end of its life, and waits until it has.
  void end() {
    process.destroy();
    await(60);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    await(10);
  }

  private void await(int seconds) {
    try {
      var _ = process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
