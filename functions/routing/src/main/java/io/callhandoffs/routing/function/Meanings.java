package io.callhandoffs.routing.function;

import io.callhandoffs.project.Probability;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.projects.ProjectCache;
import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.answer.Thresholds;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.index.StaleIndexException;
import io.callhandoffs.routing.model.Model;
import io.callhandoffs.tables.destinations.IndexCard;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Understands callers by what they mean, as far as it has been learned. The indexes of projects
/// stay in memory; whether one is still the latest is asked only when it does not know the project
/// as it is.
final class Meanings {

  private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

  /// A decision takes milliseconds. When it takes this long something is wrong, and there is still
  /// time to decide by words.
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /// The largest project, 500 destinations with twelve texts each, takes some 30 megabytes; most
  /// take two or three.
  private static final int MAX_REMEMBERED = 15;

  private final Optional<Model> model;
  private final Indexes indexes;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ProjectCache<Known> known = new ProjectCache<>(MAX_REMEMBERED);

  /// @param model nothing is understood by meaning without one
  Meanings(Optional<Model> model, Indexes indexes) {
    this.model = model;
    this.indexes = indexes;
  }

  /// What was understood, and how much of the project was known for it.
  ///
  /// @param coversAll whether the project was known as it is now
  record Learned(Understanding understanding, boolean coversAll, IndexCard.Coverage coverage) {}

  /// What a caller means; empty where nothing has been learned, or the model does not work or is
  /// late.
  Optional<Learned> understand(Project project, String utterance) {
    if (model.isEmpty()) {
      return Optional.empty();
    }
    var understanding = threads.submit(() -> now(model.get(), project, utterance));
    try {
      return understanding.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      understanding.cancel(true);
      LOG.error("Understood by words, because meaning failed", e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Learned> now(Model loaded, Project project, String utterance) {
    return latest(loaded, project)
        .map(index ->
            new Learned(
                index.router().withThresholds(thresholds(project)).understand(utterance),
                covers(index.card(), project),
                index.card().coverage()));
  }

  private static Thresholds thresholds(Project project) {
    var decided = project.settings().routing();
    return new Thresholds(
        decided.fits().map(Probability::value).orElse(Router.THRESHOLDS.inScope()),
        decided.sure().map(Probability::value).orElse(Router.THRESHOLDS.accept()));
  }

  private Optional<Known> latest(Model loaded, Project project) {
    var id = project.id();
    var remembered = known.find(id);
    if (remembered.filter(index -> covers(index.card(), project)).isPresent()) {
      return remembered;
    }
    var card = indexes.card(id);
    if (card.isPresent() && !card.equals(remembered.map(Known::card))) {
      read(loaded, id, card.get()).ifPresent(index -> known.put(id, index));
    }
    return known.find(id);
  }

  private Optional<Known> read(Model loaded, ProjectId project, IndexCard card) {
    try {
      return indexes
          .index(project, card)
          .map(bytes -> new Known(card, new Router(loaded, Index.read(bytes))));
    } catch (StaleIndexException e) {
      // Of another model: the next save, or a deployment's own pass over all projects, replaces it.
      LOG.warn("The index of {} is of another model", project, e);
      return Optional.empty();
    }
  }

  /// Whether an index knows a project as it is: all that takes calls, and nothing that does not.
  private static boolean covers(IndexCard card, Project project) {
    return card.coverage().equals(IndexCard.Coverage.of(project.destinations(), Index.MADE_BY));
  }

  private record Known(IndexCard card, Router router) {}
}
