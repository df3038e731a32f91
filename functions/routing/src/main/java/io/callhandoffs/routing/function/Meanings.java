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
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Understands callers by meaning, as far as their project has been learned. Indexes stay in
/// memory; whether one is still the latest is checked only when it does not match the project.
final class Meanings {

  private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

  /// A decision takes milliseconds. If it takes this long, something is wrong, and there is still
  /// time to decide by words.
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /// In bytes: some 350 projects of eight destinations, or fifteen of the largest, which have 500
  /// destinations with twelve texts each.
  private static final long ROOM = 450_000_000;

  /// What the background takes of the memory of each.
  private static final long BACKGROUND_BYTES = 1_000_000;

  /// A stored byte takes so many in memory, where it is unpacked.
  private static final int UNPACKED = 5;

  private final Optional<Model> model;
  private final Indexes indexes;
  private final ExecutorService threads = LogScope.newExecutor();
  private final ProjectCache<Known> known = new ProjectCache<>(ROOM, Known::bytes);

  /// @param model without one, nothing is understood by meaning
  Meanings(Optional<Model> model, Indexes indexes) {
    this.model = model;
    this.indexes = indexes;
  }

  /// What was understood, and what of the project had been learned by then.
  ///
  /// @param coversAll whether the index matches the project as it is now
  record Learned(Understanding understanding, boolean coversAll, IndexCard.Coverage coverage) {}

  /// What a caller means; empty if nothing has been learned, or the model fails or is late.
  Optional<Learned> understand(Project project, String utterance) {
    if (model.isEmpty()) {
      Metrics.count(Metric.UNDERSTOOD_BY_WORDS);
      return Optional.empty();
    }
    var understanding = threads.submit(() -> now(model.get(), project, utterance));
    try {
      return understanding.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      understanding.cancel(true);
      LOG.error("Understood by words, because meaning failed", e);
      Metrics.count(Metric.UNDERSTOOD_BY_WORDS);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Has the model read words, even if nothing has been learned that they could mean.
  void rehearse(String utterance) {
    model.ifPresent(loaded -> {
      var _ = loaded.embed(utterance);
    });
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
      return indexes.index(project, card).map(stored -> known(loaded, card, stored));
    } catch (StaleIndexException e) {
      // Replaced by the next save, or by the pass over all projects after a deployment.
      LOG.warn("The index of {} is of another model", project, e);
      return Optional.empty();
    }
  }

  private static Known known(Model loaded, IndexCard card, byte[] stored) {
    long bytes = BACKGROUND_BYTES + UNPACKED * (long) stored.length;
    return new Known(card, new Router(loaded, Index.read(stored)), bytes);
  }

  /// Whether an index has learned exactly the destinations that take calls now.
  private static boolean covers(IndexCard card, Project project) {
    return card.coverage().equals(IndexCard.Coverage.of(project.destinations(), Index.MADE_BY));
  }

  /// @param bytes that it takes in memory, about
  private record Known(IndexCard card, Router router, long bytes) {}
}
