package io.callhandoffs.routing.function;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.projects.ProjectCache;
import io.callhandoffs.routing.WordsRouter;
import io.callhandoffs.routing.answer.Understanding;
import java.util.Optional;

/// Understands the callers of all projects, and caches what it needs for that.
final class Understander {

  /// In destinations, whose words take little more memory than they do.
  private static final int ROOM = 20_000;

  private final Meanings meanings;
  private final ProjectCache<ByWords> words = new ProjectCache<>(ROOM, ByWords::size);

  Understander(Meanings meanings) {
    this.meanings = meanings;
  }

  /// What a caller wants. Meaning decides; words decide if nothing has been learned, or if they
  /// name a destination that was saved too recently to have been learned.
  Understanding understand(Project project, String utterance) {
    var byMeaning = meanings.understand(project, utterance);
    if (byMeaning.isEmpty()) {
      return byWords(project, utterance);
    }
    var learned = byMeaning.get();
    if (learned.coversAll()) {
      return learned.understanding();
    }
    var spoken = byWords(project, utterance);
    var isNews = chosen(spoken).filter(id -> !learned.coverage().knows(id)).isPresent();
    return isNews || isGone(project, learned.understanding()) ? spoken : learned.understanding();
  }

  /// Understands a caller who never called.
  void rehearse(Project project) {
    var words = "I need some help";
    meanings.rehearse(words);
    var _ = understand(project, words);
  }

  private Understanding byWords(Project project, String utterance) {
    var id = project.id();
    long version = project.directory().version();
    return words
        .find(id)
        .filter(known -> known.version() == version)
        .orElseGet(() -> {
          var current = new ByWords(version, 1 + project.destinations().size(), router(project));
          words.put(id, current);
          return current;
        })
        .router()
        .understand(utterance);
  }

  private static WordsRouter router(Project project) {
    return new WordsRouter(Candidates.of(project));
  }

  /// The chosen destination was deleted or deactivated after it was learned.
  private static boolean isGone(Project project, Understanding understanding) {
    return chosen(understanding)
        .filter(
            id -> project.destinations().stream().noneMatch(d -> d.active() && d.id().equals(id)))
        .isPresent();
  }

  private static Optional<DestinationId> chosen(Understanding understanding) {
    return understanding.chosen().map(Routes::id);
  }

  private record ByWords(long version, int size, WordsRouter router) {}
}
