package io.callhandoffs.routing.function;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.Table;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.tables.destinations.IndexCard.Misroute;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import io.callhandoffs.tables.destinations.IndexCardItem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was learned about each project's destinations, stored beside them: the index that routes
/// calls, and the vectors from which the next index is made.
///
/// An index may be larger than an item can be, so it is stored in parts, under a new label each
/// time. The card that names the label is replaced last, so its readers find all parts.
final class Indexes {

  private final Table table;
  private final Destinations destinations;

  Indexes(Database database, Environment environment) {
    this.table =
        database.table(environment.require("DESTINATIONS_TABLE"), Schema.keyedBy("project", "sk"));
    this.destinations = new Destinations(database, environment);
  }

  /// The projects that have anything to learn. It reads the whole table: not for use during a call.
  List<ProjectId> projects() {
    var isDirectory = Condition.of("sk = :directory").with(":directory", "directory");
    return table.all(Scan.ofThose(isDirectory)).stream()
        .map(item -> new ProjectId(item.requireString("project")))
        .toList();
  }

  /// The card of a project's index. Its read is consistent, as old parts are deleted by it.
  Optional<IndexCard> card(ProjectId project) {
    return destinations.learned(project);
  }

  /// The index that a card names; empty if it has been replaced since.
  Optional<byte[]> index(ProjectId project, IndexCard card) {
    return indexOf(project, card.label()).read(card.indexParts());
  }

  /// The vectors that a card names; empty if they have been replaced since.
  Optional<byte[]> vectors(ProjectId project, IndexCard card) {
    return vectorsOf(project, card.label()).read(card.vectorParts());
  }

  void put(
      ProjectId project,
      IndexCard.Coverage coverage,
      List<Warning> warnings,
      List<Misroute> misroutes,
      byte[] index,
      byte[] vectors) {
    var before = card(project);
    var label = UUID.randomUUID().toString();
    int indexParts = indexOf(project, label).write(index);
    int vectorParts = vectorsOf(project, label).write(vectors);
    var card = new IndexCard(label, indexParts, vectorParts, coverage, warnings, misroutes);
    table.put(IndexCardItem.write(card).put("project", project.value()).put("sk", IndexCard.KEY));
    before.ifPresent(old -> forget(project, old));
  }

  private void forget(ProjectId project, IndexCard card) {
    indexOf(project, card.label()).delete(card.indexParts());
    vectorsOf(project, card.label()).delete(card.vectorParts());
  }

  private Parts indexOf(ProjectId project, String label) {
    return new Parts(table, project, label + "#index#");
  }

  private Parts vectorsOf(ProjectId project, String label) {
    return new Parts(table, project, label + "#vectors#");
  }
}
