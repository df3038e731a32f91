package io.callhandoffs.twilio;

import io.callhandoffs.aws.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does once, while nobody waits, what every webhook does: reads the secret, checks a signature,
/// asks the database, decides, renders, and tries to write. By then classes are loaded and
/// connections open, and the first caller hears their greeting as soon as all others. It has
/// threads of its own, so that a webhook that is there already does not wait for what it does not
/// need.
///
/// Where Lambda takes a snapshot
/// ([SnapStart](https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html)), this is done before
/// it, all but the reading of the secret: that would be in every copy, and be as old. Afterwards it
/// is done again, since connections do not outlive a snapshot.
///
/// Lambda's context keeps no hold of its resources: whoever begins this keeps it.
public final class Priming implements Resource {

  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  private static final String SNAP_START = "snap-start";

  /// Every client has given up long before. Lambda lets this much be done before a snapshot.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TwilioWebhook webhook;
  private final CallControl control;
  private final Runnable own;

  /// @param own what only this function does, and with nothing but reading
  public Priming(TwilioWebhook webhook, CallControl control, Runnable own) {
    this.webhook = webhook;
    this.control = control;
    this.own = own;
  }

  /// Begins at once, or, where there will be a snapshot, as soon as it is about to be taken.
  public void begin(Environment environment) {
    if (environment.find("AWS_LAMBDA_INITIALIZATION_TYPE").filter(SNAP_START::equals).isPresent()) {
      Core.getGlobalContext().register(this);
    } else {
      var _ = started(webhook::readSecret, webhook::checkSignature, control::rehearse, own);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws InterruptedException {
    for (var thread : started(webhook::checkSignature, control::rehearse, own)) {
      var _ = thread.join(PATIENCE);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    var _ = started(webhook::readSecret, control::rehearse);
  }

  private static List<Thread> started(Runnable... steps) {
    var threads = new ArrayList<Thread>();
    for (var step : steps) {
      threads.add(Thread.ofPlatform().name("priming").daemon().start(() -> attempt(step)));
    }
    return threads;
  }

  /// What fails here is done, and reported, when a call needs it.
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.info("Not primed", e);
    }
  }
}
