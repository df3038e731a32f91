package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Entry;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.store.Database;
import java.util.List;
import java.util.Optional;

/// Reads the projects and their destinations. A [DestinationEditor] and a [SettingsEditor] change
/// them.
public final class Destinations {

  private final ProjectTable table;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public Destinations(Database database, Environment environment) {
    this(new ProjectTable(database, environment));
  }

  Destinations(ProjectTable table) {
    this.table = table;
  }

  /// One small item, whose version tells whether a copy of everything else is current. Read it
  /// before what is copied: a copy may then be newer than its version says, and never older.
  public Directory directory(ProjectId project) {
    return table.directory(project);
  }

  /// What the project's owner has decided about it.
  public ProjectSettings settings(ProjectId project) {
    return SettingsItem.find(table, project).value();
  }

  /// What a project with these settings may dial.
  public DiallingRules rules(ProjectId project, ProjectSettings settings) {
    return DiallingItems.rules(table, project, settings);
  }

  /// What has been learned about a project's destinations, if anything has.
  public Optional<IndexCard> learned(ProjectId project) {
    return table.find(project, IndexCard.KEY).map(IndexCardItem::read);
  }

  /// Every destination of a project, in no particular order.
  public List<Destination> all(ProjectId project) {
    return table.beginningWith(project, DestinationItem.PREFIX).map(DestinationItem::read).toList();
  }

  public Optional<Entry> find(ProjectId project, DestinationId id) {
    return table
        .find(project, DestinationItem.key(id))
        .map(DestinationItem::read)
        .map(destination -> new Entry(destination, directory(project).isDefault(id)));
  }

  /// By its name, however that is capitalised and spaced.
  public Optional<Entry> find(ProjectId project, DestinationName name) {
    return table
        .find(project, NameItem.key(name))
        .flatMap(item -> find(project, NameItem.id(item)));
  }

  /// The default; a project with destinations has one.
  public Optional<Entry> findDefault(ProjectId project) {
    return directory(project).defaultId().flatMap(id -> find(project, id));
  }

  /// Some of a project's destinations by name, from the first on or from where another page ended.
  /// A page begins after a name and not at a number, so that nothing is skipped or shown twice when
  /// destinations come and go between two pages.
  public DestinationPage page(ProjectId project, Optional<String> after, int limit) {
    var directory = directory(project);
    var names =
        table.beginningWith(project, NameItem.PREFIX, after.map(NameItem::key), limit + 1).toList();
    var shown = names.stream().limit(limit).toList();
    var found =
        table
            .findAll(project, shown.stream().map(NameItem::id).map(DestinationItem::key).toList())
            .stream()
            .map(DestinationItem::read)
            .collect(toMap(Destination::id, destination -> destination));
    return new DestinationPage(
        shown.stream()
            .map(NameItem::id)
            // Somebody may have deleted it a moment ago.
            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
            .map(one -> new Entry(one, directory.isDefault(one.id())))
            .toList(),
        names.size() > limit ? Optional.of(NameItem.folded(shown.getLast())) : Optional.empty());
  }
}
