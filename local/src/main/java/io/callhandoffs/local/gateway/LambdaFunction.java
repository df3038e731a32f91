package io.callhandoffs.local.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.LocalContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A function as Lambda runs it: instances are created on demand, each handles one event at a time,
/// and within a time limit.
public final class LambdaFunction {

  private static final Logger LOG = LoggerFactory.getLogger(LambdaFunction.class);

  /// Enough to show races; a thousand, as on Lambda, would be too much for one machine.
  private static final int MAX_INSTANCES = 16;

  /// Platform threads: who computes for a minute would hold one of the few that carry virtual ones.
  private static final ExecutorService THREADS =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

  private final String name;
  private final String handlerClass;
  private final Environment environment;
  private final Duration timeout;
  private final int memoryMegabytes;
  private final Optional<Clock> clock;
  private final ConcurrentLinkedDeque<Handler> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore free = new Semaphore(MAX_INSTANCES, true);

  public LambdaFunction(
      String name,
      String handlerClass,
      Environment environment,
      Duration timeout,
      int memoryMegabytes) {
    this(name, handlerClass, environment, timeout, memoryMegabytes, Optional.empty());
  }

  /// @param clock the time that it goes by, if it is not to be this machine's
  LambdaFunction(
      String name,
      String handlerClass,
      Environment environment,
      Duration timeout,
      int memoryMegabytes,
      Optional<Clock> clock) {
    this.name = name;
    this.handlerClass = handlerClass;
    this.environment = environment;
    this.timeout = timeout;
    this.memoryMegabytes = memoryMegabytes;
    this.clock = clock;
  }

  public String name() {
    return name;
  }

  /// Creates the first instance, so the first caller need not wait for it.
  ///
  /// @return why it does not start, if it does not
  public Optional<String> warmUp() {
    try {
      idle.push(Handler.primed(handlerClass, environment, clock));
      return Optional.empty();
    } catch (ClassNotFoundException _) {
      return Optional.of(name + " does not start: there is no " + handlerClass);
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.error("{} does not start", name, e);
      return Optional.of(name + " does not start: " + (e.getCause() == null ? e : e.getCause()));
    }
  }

  public byte[] invoke(byte[] event) throws FunctionFailed {
    try {
      return invoke(event, timeout);
    } catch (TimeoutException e) {
      throw failed(name + " timed out after " + timeout.toSeconds() + " s", e);
    }
  }

  /// Runs the function for a client that waits at most `patience`.
  ///
  /// @throws TimeoutException if `patience` ends before the function's own time limit
  byte[] invoke(byte[] event, Duration patience) throws FunctionFailed, TimeoutException {
    free.acquireUninterruptibly();
    try {
      return run(event, instance(), patience);
    } finally {
      free.release();
    }
  }

  private Handler instance() throws FunctionFailed {
    var instance = idle.poll();
    try {
      return instance == null ? Handler.create(handlerClass, environment, clock) : instance;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw failed(name + " does not start", e);
    }
  }

  private byte[] run(byte[] event, Handler instance, Duration patience)
      throws FunctionFailed, TimeoutException {
    var context = context();
    var invocation = THREADS.submit(() -> instance.handle(event, context));
    boolean hasTime = patience.compareTo(timeout) >= 0;
    try {
      var answer = invocation.get((hasTime ? timeout : patience).toMillis(), MILLISECONDS);
      idle.push(instance);
      return answer;
    } catch (TimeoutException e) {
      // As on Lambda, an instance that ran out of time is not used again.
      var _ = invocation.cancel(hasTime);
      if (hasTime) {
        throw failed(name + " timed out after " + timeout.toSeconds() + " s", e);
      }
      throw e;
    } catch (ExecutionException e) {
      idle.push(instance);
      throw failed(name + " failed", e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(name + " was interrupted", e);
    }
  }

  private LocalContext context() {
    return new LocalContext(
        name, UUID.randomUUID().toString(), Instant.now().plus(timeout), memoryMegabytes);
  }

  private static FunctionFailed failed(String message, Throwable cause) {
    LOG.error(message, cause);
    return new FunctionFailed(message, cause);
  }
}
