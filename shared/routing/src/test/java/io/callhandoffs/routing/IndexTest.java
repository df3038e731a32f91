package io.callhandoffs.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexTest {

  private static final List<Candidate> CANDIDATES = Owner.named("clinic.md").candidates();

  private Model model;
  private Index index;
  private final Embeddings embeddings = Embeddings.none();

  @BeforeAll
  void train() {
    model = Model.open(Path.of(System.getProperty("routing.model")));
    index = Index.train(CANDIDATES, embeddings, model);
  }

  @AfterAll
  void close() {
    model.close();
  }

  @Test
  void isTheSameAfterItWasStored() {
    var stored = index.write();
    var read = Index.read(stored);

    assertThat(read.write()).isEqualTo(stored);
    assertThat(new Router(model, read).understand("I've had a cough for a month"))
        .isEqualTo(new Router(model, index).understand("I've had a cough for a month"));
  }

  @Test
  void isTheSameWhenVectorsWereStoredInBetween() {
    var known = Embeddings.read(embeddings.write());

    assertThat(Index.train(CANDIDATES, known, model).write()).isEqualTo(index.write());
  }

  @Test
  void isSmallEnoughForOneItemOfATable() {
    assertThat(index.write()).hasSizeLessThan(400_000);
  }

  @Test
  void refusesWhatAnotherVersionMade() {
    var stored = index.write();
    stored[10]++;

    assertThatThrownBy(() -> Index.read(stored)).isInstanceOf(StaleIndexException.class);
  }

  @Test
  void forgetsVectorsOfAnotherModel() {
    var stored = embeddings.write();
    stored[5]++;

    assertThat(Embeddings.read(stored).write()).hasSizeLessThan(100);
  }

  @Test
  void forgetsTextsThatAreNotUsedAnyMore() {
    var known = Embeddings.read(embeddings.write());
    var _ = Index.train(CANDIDATES.subList(0, 1), known, model);

    assertThat(known.write().length).isLessThan(embeddings.write().length / 2);
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
    var trained = Index.train(candidates, Embeddings.none(), model);
    return new Router(model, trained).understand(said).ranking().first().orElseThrow().id();
  }
}
