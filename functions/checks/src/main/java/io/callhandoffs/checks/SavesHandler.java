package io.callhandoffs.checks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.tables.checks.CheckRequests;
import io.callhandoffs.tables.checks.CheckSchedule;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.telemetry.LogScope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Has a project checked once something in it was saved, and from then on as often as it wishes.
/// Its source is the stream of the Destinations table.
public final class SavesHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Destinations destinations;
  private final CheckSchedule schedule;
  private final CheckRequests requests;
  private final Clock clock;

  /// Lambda calls this one.
  public SavesHandler() {
    this(Environment.ofProcess());
  }

  public SavesHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public SavesHandler(Environment environment, Clock clock) {
    var database = new SdkClients(environment).database();
    this.destinations = new Destinations(database, environment);
    this.schedule = new CheckSchedule(database, environment);
    this.requests = new CheckRequests(database, environment, clock);
    this.clock = clock;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var saved = event.getRecords().stream().map(SavesHandler::project).distinct().toList();
    LogScope.ofInvocation(context.getAwsRequestId()).run(() -> saved.forEach(this::saved));
    return new StreamsEventResponse(List.of());
  }

  private static ProjectId project(DynamodbStreamRecord record) {
    var key = Objects.requireNonNull(record.getDynamodb().getKeys().get("project"), "project");
    return new ProjectId(key.getS());
  }

  private void saved(ProjectId project) {
    var checks = destinations.settings(project).checks();
    schedule.set(project, checks.every(), clock.instant());
    if (checks.every().isPresent()) {
      requests.put(new CheckRequest(project, Optional.empty(), CheckRequest.SAVE, false));
    }
  }
}
