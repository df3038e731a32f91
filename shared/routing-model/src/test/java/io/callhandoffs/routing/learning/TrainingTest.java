package io.callhandoffs.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.evaluation.Owner;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.index.StaleIndexException;
import io.callhandoffs.routing.model.Model;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingTest {

  private static final List<Candidate> CANDIDATES = Owner.named("clinic.md").candidates();

  private Model model;
  private Index index;
  private final EmbeddingCache cache = EmbeddingCache.empty();

  @BeforeAll
  void train() {
    model = Model.open(Path.of(System.getProperty("routing.model")));
    index = Training.train(CANDIDATES, cache, model);
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Test
  void storedIndexAnswersAsBefore() {
    var stored = index.write();
    var read = Index.read(stored);

    assertThat(read.write()).isEqualTo(stored);
    assertThat(new Router(model, read).understand("I've had a cough for a month"))
        .isEqualTo(new Router(model, index).understand("I've had a cough for a month"));
  }

  @Test
  void storedEmbeddingsTrainTheSameIndex() {
    var known = EmbeddingCache.read(cache.write());

    assertThat(Training.train(CANDIDATES, known, model).write()).isEqualTo(index.write());
  }

  @Test
  void indexFitsIntoOneItemOfATable() {
    assertThat(index.write()).hasSizeLessThan(400_000);
  }

  @Test
  void refusesAnIndexOfAnotherVersion() {
    var stored = index.write();
    stored[10]++;

    assertThatThrownBy(() -> Index.read(stored)).isInstanceOf(StaleIndexException.class);
  }

  @Test
  void dropsEmbeddingsOfAnotherModel() {
    var stored = cache.write();
    stored[5]++;

    assertThat(EmbeddingCache.read(stored).write()).hasSizeLessThan(100);
  }

  @Test
  void dropsEmbeddingsOfTextsThatAreNoLongerUsed() {
    var known = EmbeddingCache.read(cache.write());
    var _ = Training.train(CANDIDATES.subList(0, 1), known, model);

    assertThat(known.write().length).isLessThan(cache.write().length / 2);
  }

  @Test
  void learnsFromExamples() {
    var plain = new Candidate("a", "Team A", "");
    var other = new Candidate("b", "Team B", "");
    var taught = new Candidate("b", "Team B", "", List.of("my roof leaks", "water comes in"));

    assertThat(first(List.of(plain, taught), "there is rain in my bedroom")).isEqualTo("b");
    assertThat(first(List.of(taught, other), "there is rain in my bedroom")).isEqualTo("b");
  }

  private String first(List<Candidate> candidates, String said) {
    var trained = Training.train(candidates, EmbeddingCache.empty(), model);
    return new Router(model, trained).understand(said).ranking().first().orElseThrow().id();
  }
}
