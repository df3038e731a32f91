package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What has been learned about a project's destinations, and where the index that was made of it
/// is. It is small, and kept beside the destinations.
///
/// @param label the key of the parts of the index and of the vectors
/// @param warnings what was noticed while learning
/// @param misroutes examples that do not lead to their own destination
public record IndexCard(
    String label,
    int indexParts,
    int vectorParts,
    Coverage coverage,
    List<Warning> warnings,
    List<Misroute> misroutes) {

  /// The key of a project's card.
  public static final String KEY = "index";

  /// What an index was made from.
  ///
  /// @param model the model that made it
  /// @param versions the destinations it knows, and at which version each
  public record Coverage(String model, Map<DestinationId, Long> versions) {

    public Coverage {
      versions = Map.copyOf(versions);
    }

    /// What an index of a project with these destinations covers: those that take calls.
    public static Coverage of(List<Destination> destinations, String model) {
      return new Coverage(
          model,
          destinations.stream()
              .filter(Destination::active)
              .collect(Collectors.toMap(Destination::id, one -> one.revision().version())));
    }

    public boolean knows(DestinationId id) {
      return versions.containsKey(id);
    }

    /// Whether a destination is known as it is now.
    public boolean knows(Destination destination) {
      return Optional.ofNullable(versions.get(destination.id()))
          .filter(version -> version == destination.revision().version())
          .isPresent();
    }
  }

  /// What may keep callers from being understood as a destination's owner wishes.
  ///
  /// @param destination whose warning it is
  /// @param like the other destination that it resembles, if that is what is wrong
  /// @param because what is wrong and what to do, in words that a manager understands
  public record Warning(DestinationId destination, Code code, Optional<Like> like, String because) {

    /// Another destination.
    public record Like(DestinationId id, String name) {}

    /// What is wrong.
    public enum Code {
      READS_LIKE,
      SAYS_LITTLE
    }
  }

  /// An example of what callers say to reach a destination, by which they do not reach it.
  ///
  /// @param destination whose example it is
  /// @param other where it leads instead; empty if the caller is asked once more
  public record Misroute(DestinationId destination, String example, Optional<Warning.Like> other) {}

  public IndexCard {
    warnings = List.copyOf(warnings);
    misroutes = List.copyOf(misroutes);
  }

  /// A destination's examples that lead elsewhere, unless they are those of an older version of it.
  public List<Misroute> misroutes(Destination destination) {
    return coverage.knows(destination)
        ? misroutes.stream().filter(one -> one.destination().equals(destination.id())).toList()
        : List.of();
  }

  /// The warnings about a destination, unless they are about an older version of it.
  public List<Warning> warnings(Destination destination) {
    return coverage.knows(destination)
        ? warnings.stream().filter(one -> one.destination().equals(destination.id())).toList()
        : List.of();
  }
}
