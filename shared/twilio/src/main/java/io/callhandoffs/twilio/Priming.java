package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does once, before the first caller waits for it, what every webhook does: reads the secret,
/// checks a signature, asks the database, decides, renders, and tries to write. Then classes are
/// loaded and connections open, and the first caller is greeted as fast as all others. It runs on
/// threads of its own, so that a webhook that has already come does not wait for it.
///
/// Where Lambda takes a snapshot
/// ([SnapStart](https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html)), this is done before
/// it, except what would be in every copy, and as old: the secret is not read, and the project is
/// one that nobody has. After a restore it is done again, with the project of most callers, since
/// connections do not outlive a snapshot.
///
/// Lambda's context holds its resources weakly, so the caller of [#begin] must keep this one.
public final class Priming implements Resource {

  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  private static final String SNAP_START = "snap-start";

  /// Every client has given up long before that, and Lambda allows as much before a snapshot.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TwilioWebhook webhook;
  private final CallControl control;
  private final Consumer<ProjectId> own;

  /// @param own what only this function does for callers of a project; it must only read
  public Priming(TwilioWebhook webhook, CallControl control, Consumer<ProjectId> own) {
    this.webhook = webhook;
    this.control = control;
    this.own = own;
  }

  /// Begins at once or, if there will be a snapshot, just before it.
  public void begin(Environment environment) {
    if (environment.find("AWS_LAMBDA_INITIALIZATION_TYPE").filter(SNAP_START::equals).isPresent()) {
      Core.getGlobalContext().register(this);
    } else {
      var _ =
          started(
              webhook::readSecret,
              webhook::checkSignature,
              () -> control.rehearse(ProjectId.DEFAULT),
              () -> own.accept(ProjectId.DEFAULT));
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws InterruptedException {
    var steps =
        started(
            webhook::checkSignature,
            () -> control.rehearse(ProjectId.NOBODYS),
            () -> own.accept(ProjectId.NOBODYS));
    for (var thread : steps) {
      var _ = thread.join(PATIENCE);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    var _ = started(webhook::readSecret, () -> control.rehearse(ProjectId.DEFAULT));
  }

  private static List<Thread> started(Runnable... steps) {
    var threads = new ArrayList<Thread>();
    for (var step : steps) {
      threads.add(Thread.ofPlatform().name("priming").daemon().start(() -> attempt(step)));
    }
    return threads;
  }

  /// A step that fails here is repeated, and its error reported, when a call needs it.
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.info("Not primed", e);
    }
  }
}
