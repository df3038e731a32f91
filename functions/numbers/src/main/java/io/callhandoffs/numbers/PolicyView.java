package io.callhandoffs.numbers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.OutsideLines;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.SipHost;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.write.Revision;
import io.callhandoffs.write.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// @param countries as the owner has set them; null for those of the project's own numbers and
///   region
/// @param effectiveCountries those that may be dialled now; null for any, until there is a first
///   destination
record PolicyView(
    Optional<List<String>> countries,
    Optional<List<String>> effectiveCountries,
    List<String> refusedKinds,
    @JsonUnwrapped OutsideView outside,
    @JsonUnwrapped Caps caps,
    boolean stopped,
    long version,
    Optional<Instant> updatedAt) {

  /// What telephone systems that answer may be made to dial on.
  record OutsideView(
      List<String> sipHosts, String digitsAfterAnswer, List<String> outsideLinePrefixes) {

    private static OutsideView of(OutsideLines outside) {
      return new OutsideView(
          outside.sipHosts().stream().map(SipHost::name).sorted().toList(),
          EnumNames.of(outside.digits()),
          outside.prefixes().stream().sorted().toList());
    }
  }

  /// @param rules the policy applied to its project
  static PolicyView of(Versioned<DiallingPolicy> versioned, DiallingRules rules) {
    var policy = versioned.value();
    return new PolicyView(
        policy.countries().map(PolicyView::codes),
        rules.countries().map(PolicyView::codes),
        policy.refusedKinds().stream().map(EnumNames::of).sorted().toList(),
        OutsideView.of(policy.outside()),
        policy.caps(),
        policy.stopped(),
        versioned.version(),
        versioned.revision().map(Revision::updatedAt));
  }

  private static List<String> codes(Set<Region> regions) {
    return regions.stream().map(Region::code).sorted().toList();
  }
}
