package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.OutsideLines;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.SipHost;
import io.callhandoffs.write.Versioned;
import java.util.Optional;
import java.util.Set;

/// A [DiallingPolicy] as the table has it.
final class PolicyItem {

  private static final String POLICY = "dialling-policy";

  private PolicyItem() {}

  static Versioned<DiallingPolicy> find(ProjectTable table, ProjectId project) {
    return table
        .find(project, POLICY)
        .map(PolicyItem::read)
        .orElse(Versioned.byDefault(DiallingPolicy.DEFAULT));
  }

  static Item write(ProjectId project, Versioned<DiallingPolicy> versioned) {
    var policy = versioned.value();
    var kinds = policy.refusedKinds().stream().map(Enum::name).sorted().toList();
    var outside = policy.outside();
    var hosts = outside.sipHosts().stream().map(SipHost::name).sorted().toList();
    var item =
        Items.putRevision(Items.item(project, POLICY), versioned)
            .putStrings("refused_kinds", kinds)
            .put("concurrent_calls", policy.caps().concurrentCalls())
            .put("calls_per_destination_per_hour", policy.caps().callsPerDestinationPerHour())
            .put("calls_per_caller_per_day", policy.caps().callsPerCallerPerDay())
            .put("minutes_per_call", policy.caps().minutesPerCall())
            .putStrings("sip_hosts", hosts)
            .put("digits_after_answer", outside.digits())
            .putStrings("outside_line_prefixes", outside.prefixes().stream().sorted().toList())
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

  static Versioned<DiallingPolicy> read(Attributes item) {
    return Items.versioned(
        item,
        new DiallingPolicy(
            readCountries(item),
            item.strings("refused_kinds").stream().map(NumberKind::valueOf).collect(toSet()),
            readOutside(item),
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

  private static OutsideLines readOutside(Attributes item) {
    return new OutsideLines(
        item.strings("sip_hosts").stream().map(SipHost::new).collect(toSet()),
        item.constant("digits_after_answer", OutsideLines.CLOSED.digits()),
        Set.copyOf(item.strings("outside_line_prefixes")));
  }

  /// A policy that is limited to countries and names none allows none.
  private static Optional<Set<Region>> readCountries(Attributes item) {
    return item.flag("limited_to_countries", item.names().contains("countries"))
        ? Optional.of(item.strings("countries").stream().map(Region::new).collect(toSet()))
        : Optional.empty();
  }
}
