package io.callhandoffs.routing.function;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.IndexCard.Warning;
import io.callhandoffs.destination.IndexCard.Warning.Code;
import io.callhandoffs.destination.IndexCard.Warning.Like;
import io.callhandoffs.routing.Doubt;
import io.callhandoffs.routing.Doubt.ReadsLike;
import io.callhandoffs.routing.Doubt.SaysLittle;
import io.callhandoffs.routing.Index;
import io.callhandoffs.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/// What owners are told about their destinations.
final class Warnings {

  /// So that the card that every list of destinations reads stays a small item. Who has more of
  /// them begins with the worst.
  private static final int MOST = 100;

  private Warnings() {}

  static List<Warning> of(Index index, Workspace workspace) {
    return index.doubts().stream()
        .filter(doubt -> matters(doubt, workspace))
        .limit(MOST)
        .map(Warnings::warning)
        .toList();
  }

  /// Whatever nothing else fits reaches the default, however little that says of itself.
  private static boolean matters(Doubt doubt, Workspace workspace) {
    return switch (doubt) {
      case ReadsLike _ -> true;
      case SaysLittle(var id) -> !workspace.directory().isDefault(new DestinationId(id));
    };
  }

  private static Warning warning(Doubt doubt) {
    var about = new DestinationId(doubt.candidate());
    return switch (doubt) {
      case ReadsLike(_, var other, _, _) ->
          new Warning(
              about,
              Code.READS_LIKE,
              Optional.of(new Like(new DestinationId(other.id()), other.name())),
              doubt.inWords());
      case SaysLittle _ -> new Warning(about, Code.SAYS_LITTLE, Optional.empty(), doubt.inWords());
    };
  }
}
