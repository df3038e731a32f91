package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.tables.destinations.IndexCard.Coverage;
import io.callhandoffs.tables.destinations.IndexCard.Misroute;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An [IndexCard] as the table has it.
public final class IndexCardItem {

  private IndexCardItem() {}

  /// As the table has it.
  public static Item write(IndexCard card) {
    var versions = new TreeMap<String, String>();
    card.coverage()
        .versions()
        .forEach((id, version) -> versions.put(id.value(), version.toString()));
    return Item.empty()
        .put("label", card.label())
        .put("index_parts", card.indexParts())
        .put("vector_parts", card.vectorParts())
        .put("model", card.coverage().model())
        .putStrings("versions", versions)
        .putList("warnings", card.warnings(), IndexCardItem::write)
        .putList("misroutes", card.misroutes(), IndexCardItem::write);
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
        item.list("warnings", IndexCardItem::readWarning),
        item.list("misroutes", IndexCardItem::readMisroute));
  }

  private static Item write(Warning warning) {
    return write(Item.empty(), warning.like())
        .put("destination", warning.destination().value())
        .put("code", warning.code())
        .put("because", warning.because());
  }

  private static Item write(Misroute misroute) {
    return write(Item.empty(), misroute.other())
        .put("destination", misroute.destination().value())
        .put("example", misroute.example());
  }

  private static Item write(Item item, Optional<Warning.Like> other) {
    return item.put("like", other.map(like -> like.id().value()))
        .put("like_name", other.map(Warning.Like::name));
  }

  private static Misroute readMisroute(Attributes item) {
    return new Misroute(
        new DestinationId(item.requireString("destination")),
        item.requireString("example"),
        readOther(item));
  }

  private static Optional<Warning.Like> readOther(Attributes item) {
    return item.find("like")
        .map(id -> new Warning.Like(new DestinationId(id), item.requireString("like_name")));
  }

  private static Warning readWarning(Attributes item) {
    return new Warning(
        new DestinationId(item.requireString("destination")),
        item.requireConstant("code", Warning.Code.class),
        readOther(item),
        item.requireString("because"));
  }
}
