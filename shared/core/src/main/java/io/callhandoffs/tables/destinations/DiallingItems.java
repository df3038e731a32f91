package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.callhandoffs.destination.Target;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/// What a project's [DiallingRules] follow from, as the table has it.
final class DiallingItems {

  private static final String OWN_NUMBERS = "own-numbers";
  private static final String LAST_HOME = "last-home";

  private DiallingItems() {}

  static DiallingRules rules(ProjectTable table, ProjectId project, ProjectSettings settings) {
    return new DiallingRules(
        PolicyItem.find(table, project).value(),
        ownNumbers(table, project),
        settings.defaultRegion().map(Set::of).or(() -> home(table, project, settings)));
  }

  /// A project that does not state its country has that of its default destination, and keeps it
  /// after its last destination is gone: otherwise each could be a first one, which may be
  /// anywhere.
  private static Optional<Set<Region>> home(
      ProjectTable table, ProjectId project, ProjectSettings settings) {
    return table
        .directory(project)
        .defaultId()
        .flatMap(id -> table.find(project, DestinationItem.key(id)))
        .map(DestinationItem::read)
        .map(destination -> countries(destination.target(), settings.switchboard()))
        .or(() -> table.find(project, LAST_HOME).map(DiallingItems::readLastHome));
  }

  /// What is left of a project's home when `last`, its last destination, is deleted.
  static Item lastHome(ProjectTable table, ProjectId project, Target last) {
    var settings = SettingsItem.find(table, project).value();
    return writeLastHome(project, countries(last, settings.switchboard()));
  }

  static Item writeLastHome(ProjectId project, Set<Region> countries) {
    var codes = countries.stream().map(Region::code).sorted().toList();
    return Items.item(project, LAST_HOME).putStrings("countries", codes);
  }

  static Set<Region> readLastHome(Attributes item) {
    return item.strings("countries").stream().map(Region::new).collect(toSet());
  }

  private static Set<Region> countries(Target target, Optional<Switchboard> switchboard) {
    return target
        .endpoint(switchboard)
        .map(line ->
            switch (line) {
              case Endpoint.Phone(_, _, var facts) -> Set.of(new Region(facts.region()));
              case Endpoint.Sip _ -> Set.<Region>of();
            })
        .orElse(Set.of());
  }

  static OwnNumbers ownNumbers(ProjectTable table, ProjectId project) {
    return table.find(project, OWN_NUMBERS).map(DiallingItems::readOwn).orElse(OwnNumbers.NONE);
  }

  static Item write(ProjectId project, OwnNumbers own) {
    var countries =
        own.numbers().entrySet().stream()
            .collect(
                toMap(
                    number -> number.getKey().e164(),
                    number -> number.getValue().map(Region::code).orElse("")));
    return Items.item(project, OWN_NUMBERS).putStrings("numbers", countries);
  }

  static OwnNumbers readOwn(Attributes item) {
    return new OwnNumbers(
        item.stringMap("numbers").entrySet().stream()
            .collect(
                toMap(
                    number -> new PhoneNumber(number.getKey()),
                    number ->
                        Optional.of(number.getValue())
                            .filter(code -> !code.isEmpty())
                            .map(Region::new))));
  }
}
