package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.destination.Target;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.write.Versioned;
import java.util.Optional;
import java.util.Set;

/// A [DiallingPolicy] and [OwnNumbers] as the table has them.
final class DiallingItems {

  private static final String POLICY = "dialling-policy";
  private static final String OWN_NUMBERS = "own-numbers";

  private DiallingItems() {}

  static DiallingRules rules(ProjectTable table, ProjectId project, ProjectSettings settings) {
    return new DiallingRules(
        policy(table, project).value(),
        ownNumbers(table, project),
        settings.defaultRegion().map(Set::of).or(() -> home(table, project, settings)));
  }

  /// A project that does not state its country has that of its default destination.
  private static Optional<Set<Region>> home(
      ProjectTable table, ProjectId project, ProjectSettings settings) {
    return table
        .directory(project)
        .defaultId()
        .flatMap(id -> table.find(project, DestinationItem.key(id)))
        .map(DestinationItem::read)
        .map(destination -> countries(destination.target(), settings.switchboard()));
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

  static Versioned<DiallingPolicy> policy(ProjectTable table, ProjectId project) {
    return table
        .find(project, POLICY)
        .map(DiallingItems::readPolicy)
        .orElse(Versioned.byDefault(DiallingPolicy.DEFAULT));
  }

  static OwnNumbers ownNumbers(ProjectTable table, ProjectId project) {
    return table.find(project, OWN_NUMBERS).map(DiallingItems::readOwn).orElse(OwnNumbers.NONE);
  }

  static Item write(ProjectId project, Versioned<DiallingPolicy> versioned) {
    var policy = versioned.value();
    var kinds = policy.refusedKinds().stream().map(Enum::name).sorted().toList();
    var item =
        Items.putRevision(Items.item(project, POLICY), versioned)
            .putStrings("refused_kinds", kinds)
            .put("concurrent_calls", policy.caps().concurrentCalls())
            .put("calls_per_destination_per_hour", policy.caps().callsPerDestinationPerHour())
            .put("calls_per_caller_per_day", policy.caps().callsPerCallerPerDay())
            .put("minutes_per_call", policy.caps().minutesPerCall())
            .put("stopped", policy.stopped())
            .put("limited_to_countries", policy.countries().isPresent());
    policy
        .countries()
        .ifPresent(countries -> {
          var codes = countries.stream().map(Region::code).sorted().toList();
          var _ = item.putStrings("countries", codes);
        });
    return item;
  }

  static Versioned<DiallingPolicy> readPolicy(Attributes item) {
    return Items.versioned(
        item,
        new DiallingPolicy(
            readCountries(item),
            item.strings("refused_kinds").stream().map(NumberKind::valueOf).collect(toSet()),
            readCaps(item),
            item.flag("stopped", false)));
  }

  private static Caps readCaps(Attributes item) {
    var usual = Caps.DEFAULT;
    return new Caps(
        item.number("concurrent_calls", usual.concurrentCalls()),
        item.number("calls_per_destination_per_hour", usual.callsPerDestinationPerHour()),
        item.number("calls_per_caller_per_day", usual.callsPerCallerPerDay()),
        item.number("minutes_per_call", usual.minutesPerCall()));
  }

  /// A policy that is limited to countries and names none allows none.
  private static Optional<Set<Region>> readCountries(Attributes item) {
    return item.flag("limited_to_countries", item.names().contains("countries"))
        ? Optional.of(item.strings("countries").stream().map(Region::new).collect(toSet()))
        : Optional.empty();
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
