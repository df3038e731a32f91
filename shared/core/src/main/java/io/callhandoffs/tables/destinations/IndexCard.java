package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What has been learned about a project's destinations, and where the index that was made of it
/// is. It is small, and kept beside the destinations.
///
/// @param label the key of the parts of the index and of the vectors
/// @param warnings what was noticed while learning
public record IndexCard(
    String label, int indexParts, int vectorParts, Coverage coverage, List<Warning> warnings) {

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

  public IndexCard {
    warnings = List.copyOf(warnings);
  }

  /// The warnings about a destination, unless they are about an older version of it.
  public List<Warning> warnings(Destination destination) {
    return coverage.knows(destination)
        ? warnings.stream().filter(one -> one.destination().equals(destination.id())).toList()
        : List.of();
  }

  /// As the table has it.
  public Item item() {
    var versions = new TreeMap<String, String>();
    coverage.versions().forEach((id, version) -> versions.put(id.value(), version.toString()));
    return Item.empty()
        .put("label", label)
        .put("index_parts", indexParts)
        .put("vector_parts", vectorParts)
        .put("model", coverage.model())
        .putStrings("versions", versions)
        .putList("warnings", warnings, IndexCard::write);
  }

  static IndexCard read(Attributes item) {
    var versions =
        item.requireStringMap("versions").entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> new DestinationId(entry.getKey()),
                    entry -> Long.valueOf(entry.getValue())));
    return new IndexCard(
        item.requireString("label"),
        item.requireInt("index_parts"),
        item.requireInt("vector_parts"),
        new Coverage(item.requireString("model"), versions),
        item.list("warnings", IndexCard::readWarning));
  }

  private static Item write(Warning warning) {
    return Item.empty()
        .put("destination", warning.destination().value())
        .put("code", warning.code())
        .put("like", warning.like().map(like -> like.id().value()))
        .put("like_name", warning.like().map(Warning.Like::name))
        .put("because", warning.because());
  }

  private static Warning readWarning(Attributes item) {
    return new Warning(
        new DestinationId(item.requireString("destination")),
        item.requireConstant("code", Warning.Code.class),
        item.find("like")
            .map(id -> new Warning.Like(new DestinationId(id), item.requireString("like_name"))),
        item.requireString("because"));
  }
}
