package io.callhandoffs.handoffs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Every few minutes: asks Twilio what became of calls whose reports have not come.
public final class SweepHandler implements RequestHandler<Map<String, Object>, Void> {

  /// One account that does not answer must not use up the time of a run.
  private static final Duration PATIENCE_WITH_TWILIO = Duration.ofSeconds(3);

  /// Reports come within seconds, their repeats included.
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final Broom broom;

  /// Lambda calls this one.
  public SweepHandler() {
    this(Environment.ofProcess());
  }

  public SweepHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public SweepHandler(Environment environment, Clock clock) {
    var clients = new SdkClients(environment);
    var database = clients.database();
    var handoffs = new Handoffs(database, environment, clock);
    var projects = new Projects(new Destinations(database, environment));
    this.broom =
        new Broom(
            handoffs,
            projects,
            new CallControl(handoffs, projects),
            new ProjectAccounts(clients.secrets(), environment),
            new Twilio(environment, PATIENCE_WITH_TWILIO));
  }

  /// Whoever invokes it by hand may send `{"quiet_seconds": 0}`, to sweep calls at once that have
  /// just been heard of.
  @Override
  public Void handleRequest(Map<String, Object> event, Context context) {
    var quiet =
        event.get("quiet_seconds") instanceof Number seconds
            ? Duration.ofSeconds(seconds.longValue())
            : QUIET;
    LogScope.ofInvocation(context.getAwsRequestId()).run(() -> broom.sweep(quiet));
    return null;
  }
}
