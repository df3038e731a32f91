package io.callhandoffs.routing.function;

import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.workspace.Workspace;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says where a project's index is, and what it knows.
///
/// @param label what the parts of the index and of the vectors are kept under
record IndexCard(String label, int indexParts, int vectorParts, Coverage coverage) {

  /// What an index was made from.
  ///
  /// @param model the model that made it
  /// @param versions the destinations it knows, each at the version at which it knows it
  record Coverage(String model, Map<DestinationId, Long> versions) {

    Coverage {
      versions = Map.copyOf(versions);
    }

    /// What an index of a project as it is now covers.
    static Coverage of(Workspace workspace, String model) {
      return new Coverage(
          model,
          workspace.destinations().stream()
              .filter(Destination::active)
              .collect(Collectors.toMap(Destination::id, Destination::version)));
    }
  }

  Item item() {
    var versions = new TreeMap<String, String>();
    coverage.versions().forEach((id, version) -> versions.put(id.value(), version.toString()));
    return Item.empty()
        .put("label", label)
        .put("index_parts", indexParts)
        .put("vector_parts", vectorParts)
        .put("model", coverage.model())
        .putStrings("versions", versions);
  }

  static IndexCard read(Item item) {
    var versions =
        item.stringMap("versions").entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> new DestinationId(entry.getKey()),
                    entry -> Long.valueOf(entry.getValue())));
    return new IndexCard(
        item.string("label"),
        (int) item.number("index_parts"),
        (int) item.number("vector_parts"),
        new Coverage(item.string("model"), versions));
  }
}
