package io.callhandoffs.numbers;

import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.Region;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A dialling policy as clients see it.
///
/// @param countries as the owner has set them; null is those of the project's own numbers and
///   region
/// @param effectiveCountries those that may be dialled now; null is any, for a first destination
record PolicyView(
    Optional<List<String>> countries,
    Optional<List<String>> effectiveCountries,
    List<String> refusedKinds,
    int concurrentCalls,
    int callsPerDestinationPerHour,
    int callsPerCallerPerDay,
    int minutesPerCall,
    boolean stopped,
    long version,
    Optional<Instant> updatedAt) {

  static PolicyView of(DiallingRules rules) {
    var policy = rules.policy();
    return new PolicyView(
        policy.countries().map(PolicyView::codes),
        rules.countries().map(PolicyView::codes),
        policy.refusedKinds().stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList(),
        policy.caps().concurrentCalls(),
        policy.caps().callsPerDestinationPerHour(),
        policy.caps().callsPerCallerPerDay(),
        policy.caps().minutesPerCall(),
        policy.stopped(),
        policy.version(),
        policy.updatedAt());
  }

  private static List<String> codes(Set<Region> regions) {
    return regions.stream().map(Region::code).sorted().toList();
  }
}
