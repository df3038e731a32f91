package io.callhandoffs.routing.function;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.projects.Project;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.learning.Ambiguity;
import io.callhandoffs.routing.learning.Ambiguity.ReadsLike;
import io.callhandoffs.routing.learning.Ambiguity.SaysLittle;
import io.callhandoffs.routing.learning.AmbiguityReport;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import io.callhandoffs.tables.destinations.IndexCard.Warning.Code;
import io.callhandoffs.tables.destinations.IndexCard.Warning.Like;
import java.util.List;
import java.util.Optional;

/// What owners are told about destinations that callers may confuse.
final class Warnings {

  /// Keeps the card small, which every list of destinations reads. The worst come first.
  private static final int MAX_WARNINGS = 100;

  private Warnings() {}

  static List<Warning> of(Index index, Project project) {
    return AmbiguityReport.of(index).stream()
        .filter(ambiguity -> matters(ambiguity, project))
        .limit(MAX_WARNINGS)
        .map(Warnings::warning)
        .toList();
  }

  /// The default is reached by everything else, however little it says of itself.
  private static boolean matters(Ambiguity ambiguity, Project project) {
    return switch (ambiguity) {
      case ReadsLike _ -> true;
      case SaysLittle(var id) -> !project.directory().isDefault(new DestinationId(id));
    };
  }

  private static Warning warning(Ambiguity ambiguity) {
    var about = new DestinationId(ambiguity.candidate());
    return switch (ambiguity) {
      case ReadsLike(_, var other, _, _) ->
          new Warning(
              about,
              Code.READS_LIKE,
              Optional.of(new Like(new DestinationId(other.id()), other.name())),
              ambiguity.inWords());
      case SaysLittle _ ->
          new Warning(about, Code.SAYS_LITTLE, Optional.empty(), ambiguity.inWords());
    };
  }
}
