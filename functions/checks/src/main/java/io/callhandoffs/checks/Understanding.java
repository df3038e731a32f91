package io.callhandoffs.checks;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.tables.destinations.IndexCard.Misroute;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether callers who say what a destination is for come to it. When destinations are learned,
/// their examples are routed, and where each has led is on the card.
record Understanding(Optional<IndexCard> learned, Instant now) {

  /// Learning takes seconds; after so long something is wrong with it.
  private static final Duration LEARNING = Duration.ofMinutes(15);

  Finding of(Destination destination) {
    var wrong =
        Stream.of(notLearned(destination), alike(destination), misrouted(destination))
            .flatMap(Optional::stream)
            .collect(joining(" "));
    return wrong.isEmpty()
        ? Finding.passed(Level.ROUTE, "Its examples come to it.")
        : Finding.failed(Level.ROUTE, wrong);
  }

  private Optional<String> notLearned(Destination destination) {
    boolean isKnown = learned.filter(card -> card.coverage().knows(destination)).isPresent();
    boolean isNew = destination.revision().updatedAt().plus(LEARNING).isAfter(now);
    return isKnown || isNew
        ? Optional.empty()
        : Optional.of(
            "It was saved at "
                + destination.revision().updatedAt()
                + " and is not learned yet: callers are understood by its words only.");
  }

  private Optional<String> alike(Destination destination) {
    return joined(
        learned.stream()
            .flatMap(card -> card.warnings(destination).stream())
            .flatMap(
                warning -> warning.like().map(like -> alike(like, warning.because())).stream()));
  }

  private static String alike(Warning.Like like, String because) {
    return "It reads like “" + like.name() + "”: " + because;
  }

  private Optional<String> misrouted(Destination destination) {
    return joined(
        learned.stream()
            .flatMap(card -> card.misroutes(destination).stream())
            .map(Understanding::words));
  }

  private static String words(Misroute misroute) {
    return "Who says “%s” %s."
        .formatted(
            misroute.example(),
            misroute
                .other()
                .map(other -> "comes to “" + other.name() + "”")
                .orElse("is asked once more"));
  }

  private static Optional<String> joined(Stream<String> sentences) {
    return Optional.of(sentences.collect(joining(" "))).filter(text -> !text.isEmpty());
  }
}
