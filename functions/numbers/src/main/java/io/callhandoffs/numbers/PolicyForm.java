package io.callhandoffs.numbers;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.text.EnumNames;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A dialling policy as a client sends it. Omitted fields get their defaults.
final class PolicyForm {

  private PolicyForm() {}

  static DiallingPolicy policy(Fields fields) {
    fields.ignore("version", "updated_at", "effective_countries");
    var countries = fields.optional("countries", JsonType.TEXTS, PolicyForm::regions);
    var kinds = fields.optional("refused_kinds", JsonType.TEXTS, PolicyForm::kinds);
    var stopped = fields.optional("stopped", JsonType.FLAG, flag -> flag);
    var usual = Caps.DEFAULT;
    var concurrent = number(fields, "concurrent_calls", usual.concurrentCalls());
    var destination =
        number(fields, "calls_per_destination_per_hour", usual.callsPerDestinationPerHour());
    var caller = number(fields, "calls_per_caller_per_day", usual.callsPerCallerPerDay());
    var minutes = number(fields, "minutes_per_call", usual.minutesPerCall());
    var caps = fields.attempt("caps", () -> new Caps(concurrent, destination, caller, minutes));
    fields.rejectIfInvalid();
    return new DiallingPolicy(
        countries, kinds.orElse(Set.of()), caps.orElseThrow(), stopped.orElse(false));
  }

  private static int number(Fields fields, String name, int usual) {
    return fields.optional(name, JsonType.INTEGER, number -> number).orElse(usual);
  }

  private static Set<Region> regions(List<String> codes) {
    return codes.stream().map(Region::new).collect(toSet());
  }

  private static Set<NumberKind> kinds(List<String> words) {
    return words.stream().map(PolicyForm::kind).collect(toSet());
  }

  private static NumberKind kind(String word) {
    return Arrays.stream(NumberKind.values())
        .filter(kind -> EnumNames.of(kind).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be kinds of numbers, such as premium_rate or shared_cost"));
  }
}
