package io.callhandoffs.lambda;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.telemetry.LogScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does before anybody waits for it what the first request would have to do: connections are
/// opened, secrets are read, and a whole request is rehearsed, so that its classes are loaded. Each
/// step runs on a thread of its own, so that a request that has already come does not wait for it.
///
/// Where Lambda takes a snapshot
/// ([SnapStart](https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html)), the rehearsal is
/// held before it. What it leaves in memory will be in every copy, and as old. Connections and
/// secrets follow after a restore.
///
/// Lambda's context holds its resources weakly, so the caller of [#begin] must keep this one.
///
/// @param atOnce steps that open connections, and read what is secret
/// @param rehearsal steps that neither read a secret nor what soon changes
public record Priming(List<Runnable> atOnce, List<Runnable> rehearsal) implements Resource {

  private static final String SNAP_START = "snap-start";

  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  /// Every client has given up long before that, and Lambda allows as much before a snapshot.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  public Priming {
    atOnce = List.copyOf(atOnce);
    rehearsal = List.copyOf(rehearsal);
  }

  /// The same, with one step more that is done at once.
  public Priming alsoAtOnce(Runnable step) {
    var more = new ArrayList<>(atOnce);
    more.add(step);
    return new Priming(more, rehearsal);
  }

  /// Begins at once or, if there will be a snapshot, just before it.
  public void begin(Environment environment) {
    if (environment.find("AWS_LAMBDA_INITIALIZATION_TYPE").filter(SNAP_START::equals).isPresent()) {
      Core.getGlobalContext().register(this);
    } else {
      var _ = started(atOnce);
      var _ = started(rehearsal);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws InterruptedException {
    for (var thread : started(rehearsal)) {
      var _ = thread.join(PATIENCE);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    var _ = started(atOnce);
  }

  private static List<Thread> started(List<Runnable> steps) {
    var threads = new ArrayList<Thread>();
    var scope = LogScope.ofInvocation(LogScope.INIT);
    for (var step : steps) {
      threads.add(
          Thread.ofPlatform().name("priming").daemon().start(() -> scope.run(() -> attempt(step))));
    }
    return threads;
  }

  /// A step that fails here is repeated, and its error reported, when a request needs it.
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.info("Not primed", e);
    }
  }
}
