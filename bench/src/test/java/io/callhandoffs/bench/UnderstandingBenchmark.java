package io.callhandoffs.bench;

import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.learning.EmbeddingCache;
import io.callhandoffs.routing.learning.Training;
import io.callhandoffs.routing.model.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it takes to decide where a caller wants to go, among the museum's eight destinations.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class UnderstandingBenchmark {

  private static final Path MODEL = Path.of("shared/routing-model/target/model");

  private final Router router = router();

  @Param({
    "Tickets",
    "I want to bring my class",
    "Hello, well, I left my umbrella, and who has it?"
  })
  private String words = "";

  private static Router router() {
    var model = Model.open(MODEL);
    return new Router(model, Training.train(candidates(), EmbeddingCache.empty(), model));
  }

  private static List<Candidate> candidates() {
    return Stream.of(
            new Candidate("desk", "Front desk", "Anything else, opening hours and directions"),
            new Candidate("school", "School visits", "When somebody wants to bring a class"),
            new Candidate("tickets", "Tickets", "Buying, changing or cancelling tickets"),
            new Candidate("members", "Membership", "Becoming a member, renewing, cards"),
            new Candidate("shop", "Shop", "Orders from the museum shop: books, prints, gifts"),
            new Candidate("venue", "Venue hire", "Hiring rooms for weddings and conferences"),
            new Candidate("press", "Press office", "Journalists: interviews, images, statements"),
            new Candidate("lost", "Lost property", "When something was lost, such as an umbrella"))
        .toList();
  }

  /// Where the caller wants to go, and how sure that is.
  @Benchmark
  public Understanding understanding() {
    return router.understand(words);
  }
}
