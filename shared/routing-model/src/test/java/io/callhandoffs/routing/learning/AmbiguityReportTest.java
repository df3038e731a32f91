package io.callhandoffs.routing.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.evaluation.Owner;
import io.callhandoffs.routing.learning.Ambiguity.ReadsLike;
import io.callhandoffs.routing.learning.Ambiguity.SaysLittle;
import io.callhandoffs.routing.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmbiguityReportTest {

  private Model model;

  @BeforeAll
  void open() {
    model = Model.open(Path.of(System.getProperty("routing.model")));
  }

  @AfterAll
  void close() {
    model.close();
  }

  /// An owner's destinations are told apart; one more that does the work of another is reported,
  /// and nothing else is.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "museum.md | Group bookings | Classes, school groups and teachers who want a workshop | School visits",
        "museum.md | Information | Directions, opening times, where to park, lost things | Front desk",
        "bank.md | Card services | Lost or stolen cards, PINs, and cards that do not work | Cards",
        "clinic.md | Booking desk | To make, move or cancel an appointment with a doctor | Appointments"
      })
  void reportsADestinationThatDoesTheWorkOfAnother(
      String file, String name, String description, String other) {
    var candidates = new ArrayList<>(Owner.named(file).candidates());
    candidates.add(new Candidate(name, name, description));

    var ambiguities = ambiguities(candidates);

    assertThat(ambiguities).hasSize(2).allMatch(ReadsLike.class::isInstance);
    assertThat(ambiguities).extracting(Ambiguity::candidate).containsExactlyInAnyOrder(name, other);
    assertThat(ambiguities)
        .filteredOn(ambiguity -> ambiguity.candidate().equals(name))
        .first()
        .isInstanceOfSatisfying(
            ReadsLike.class, alike -> assertThat(alike.other().name()).isEqualTo(other));
  }

  @ParameterizedTest
  @CsvSource({"museum.md", "bank.md", "clinic.md"})
  void reportsNothingWhenAllAreToldApart(String file) {
    assertThat(ambiguities(Owner.named(file).candidates())).isEmpty();
  }

  @Test
  void reportsADestinationThatDoesAPartOfTheWorkOfAnother() {
    var schools =
        new Candidate(
            "s",
            "School visits",
            "When somebody wants to bring a class, a school group or pupils, or asks about"
                + " workshops and resources for teachers",
            List.of("I'd like to bring thirty pupils", "I am a teacher and want to book a visit"));
    var groups =
        new Candidate("g", "Group bookings", "When a class or a school group wants to come");
    var tickets = new Candidate("t", "Tickets", "Buying, changing or refunding tickets");

    assertThat(ambiguities(List.of(schools, groups, tickets)))
        .allMatch(ReadsLike.class::isInstance)
        .extracting(Ambiguity::candidate)
        .containsExactlyInAnyOrder("s", "g");
  }

  @Test
  void explainsWhichTextsAreAlike() {
    var ambiguities =
        ambiguities(
            List.of(
                new Candidate("b", "Billing", "Questions about invoices and payments"),
                new Candidate("a", "Accounts", "Bills, paying an invoice, payment methods")));

    assertThat(ambiguities.getFirst().candidate()).isEqualTo("b");
    assertThat(ambiguities.getFirst().inWords())
        .isEqualTo(
            "“payments” here and “payment methods” there mean much the same, so that callers who"
                + " want one may reach the other. Say in each description what only that one does.");
  }

  @Test
  void reportsDescriptionsThatSayLittle() {
    var ambiguities =
        ambiguities(
            List.of(
                new Candidate("1", "Sales", ""),
                new Candidate("2", "Repairs", "repairs"),
                new Candidate("3", "Delivery", "For questions about parcels"),
                new Candidate("4", "Garden", "", List.of("my roses have mildew")),
                new Candidate("5", "Kitchen", "Ovens and hobs"),
                new Candidate("6", "Bathroom", "Somebody wants new taps fitted")));

    assertThat(ambiguities)
        .allMatch(SaysLittle.class::isInstance)
        .extracting(Ambiguity::candidate)
        .containsExactly("1", "2", "3");
  }

  @Test
  void reportsNothingForAnEmptyProject() {
    assertThat(ambiguities(List.of())).isEmpty();
  }

  private List<Ambiguity> ambiguities(List<Candidate> candidates) {
    return AmbiguityReport.of(Training.train(candidates, EmbeddingCache.empty(), model));
  }
}
