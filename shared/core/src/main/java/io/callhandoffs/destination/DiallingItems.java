package io.callhandoffs.destination;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.callhandoffs.aws.Item;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/// A [DiallingPolicy] and [OwnNumbers] as the table has them.
final class DiallingItems {

  private static final String POLICY = "dialling-policy";
  private static final String OWN_NUMBERS = "own-numbers";

  private DiallingItems() {}

  static DiallingRules rules(ProjectTable table, Project project) {
    return new DiallingRules(
        policy(table, project.id()), ownNumbers(table, project.id()), project.defaultRegion());
  }

  static DiallingPolicy policy(ProjectTable table, ProjectId project) {
    return table.find(project, POLICY).map(DiallingItems::readPolicy).orElse(DiallingPolicy.USUAL);
  }

  static OwnNumbers ownNumbers(ProjectTable table, ProjectId project) {
    return table.find(project, OWN_NUMBERS).map(DiallingItems::readOwn).orElse(OwnNumbers.NONE);
  }

  static Item write(ProjectId project, DiallingPolicy policy) {
    var item =
        Items.item(project, POLICY)
            .putStrings(
                "refused_kinds", policy.refusedKinds().stream().map(Enum::name).sorted().toList())
            .put("concurrent_calls", policy.caps().concurrentCalls())
            .put("calls_per_destination_per_hour", policy.caps().callsPerDestinationPerHour())
            .put("calls_per_caller_per_day", policy.caps().callsPerCallerPerDay())
            .put("minutes_per_call", policy.caps().minutesPerCall())
            .put("stopped", policy.stopped())
            .put("version", policy.version())
            .putTime("updated_at", policy.updatedAt())
            .put("limited_to_countries", policy.countries().isPresent());
    policy
        .countries()
        .ifPresent(countries -> {
          var codes = countries.stream().map(Region::code).sorted().toList();
          var _ = item.putStrings("countries", codes);
        });
    return item;
  }

  private static DiallingPolicy readPolicy(Item item) {
    var countries =
        item.flag("limited_to_countries")
            ? Optional.of(item.strings("countries").stream().map(Region::new).collect(toSet()))
            : Optional.<Set<Region>>empty();
    return new DiallingPolicy(
        countries,
        item.strings("refused_kinds").stream().map(NumberKind::valueOf).collect(toSet()),
        new Caps(
            (int) item.number("concurrent_calls"),
            (int) item.number("calls_per_destination_per_hour"),
            (int) item.number("calls_per_caller_per_day"),
            (int) item.number("minutes_per_call")),
        item.flag("stopped"),
        item.number("version"),
        item.findTime("updated_at"));
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

  private static OwnNumbers readOwn(Item item) {
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
