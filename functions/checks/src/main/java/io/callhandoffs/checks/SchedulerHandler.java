package io.callhandoffs.checks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.tables.checks.CheckRequests;
import io.callhandoffs.tables.checks.CheckSchedule;
import io.callhandoffs.telemetry.LogScope;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every few minutes: asks for checks of the projects that are due.
public final class SchedulerHandler implements RequestHandler<Map<String, Object>, Void> {

  private static final Logger LOG = LoggerFactory.getLogger(SchedulerHandler.class);

  private final CheckSchedule schedule;
  private final CheckRequests requests;
  private final Clock clock;

  /// Lambda calls this one.
  public SchedulerHandler() {
    this(Environment.ofProcess());
  }

  public SchedulerHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public SchedulerHandler(Environment environment, Clock clock) {
    var database = new SdkClients(environment).database();
    this.schedule = new CheckSchedule(database, environment);
    this.requests = new CheckRequests(database, environment, clock);
    this.clock = clock;
  }

  @Override
  public Void handleRequest(Map<String, Object> event, Context context) {
    LogScope.ofInvocation(context.getAwsRequestId()).run(this::ask);
    return null;
  }

  private void ask() {
    var now = clock.instant();
    var due = schedule.due(now);
    for (var one : due) {
      if (schedule.take(one, now)) {
        requests.put(
            new CheckRequest(one.project(), Optional.empty(), CheckRequest.SCHEDULE, true));
      }
    }
    LOG.info("{} projects are due", due.size());
  }
}
