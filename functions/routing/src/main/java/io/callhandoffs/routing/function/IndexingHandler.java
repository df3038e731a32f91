package io.callhandoffs.routing.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.learning.EmbeddingCache;
import io.callhandoffs.routing.learning.Training;
import io.callhandoffs.routing.model.Model;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.IndexCard.Coverage;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns a project's destinations whenever some were saved. Its source is the stream of the
/// Destinations table, so that takes seconds; until then callers are understood by words.
public final class IndexingHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(IndexingHandler.class);

  private final Projects projects;
  private final Indexes indexes;
  private final Model model;

  /// Lambda calls this one.
  public IndexingHandler() {
    this(Environment.ofProcess());
  }

  public IndexingHandler(Environment environment) {
    var database = new CrtClients(environment).database();
    this.projects = new Projects(new Destinations(database, environment));
    this.indexes = new Indexes(database, environment);
    this.model = Models.require(environment);
  }

  /// Every save also changes the project's directory, and the stream is filtered to directories.
  /// Many saves in one batch are learned together, as the project is now. A failure repeats the
  /// batch.
  ///
  /// An event without records comes after a deployment, which may have brought another model: then
  /// all projects are learned again that the former model knew.
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var saved = event.getRecords().stream().map(IndexingHandler::project).distinct().toList();
    LogScope.ofInvocation(context.getAwsRequestId())
        .run(() -> (saved.isEmpty() ? indexes.projects() : saved).forEach(this::learn));
    return new StreamsEventResponse(List.of());
  }

  private static ProjectId project(DynamodbStreamRecord record) {
    var key = Objects.requireNonNull(record.getDynamodb().getKeys().get("project"), "project");
    return new ProjectId(key.getS());
  }

  private void learn(ProjectId project) {
    LogScope.tell(LogField.PROJECT, project.value());
    var current = projects.of(project);
    var coverage = Coverage.of(current.destinations(), Index.MADE_BY);
    var before = indexes.card(project);
    if (before.filter(card -> card.coverage().equals(coverage)).isPresent()) {
      return;
    }
    var cache =
        before
            .flatMap(card -> indexes.vectors(project, card))
            .map(EmbeddingCache::read)
            .orElseGet(EmbeddingCache::empty);
    var index = Training.train(Candidates.of(current), cache, model);
    var warnings = Warnings.of(index, current);
    var misroutes = new Examples(model, index, current).misroutes();
    indexes.put(project, coverage, warnings, misroutes, index.write(), cache.write());
    LOG.info("Learned {} destinations of {}", coverage.versions().size(), project);
  }
}
