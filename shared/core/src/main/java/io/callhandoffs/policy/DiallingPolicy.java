package io.callhandoffs.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.NumberKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a project allows to be dialled, as its owner has set it.
///
/// @param countries the only ones that may be dialled; if empty, those of the project's own numbers
///   and its home (see [DiallingRules])
/// @param refusedKinds the kinds of number that may not be dialled in any country; always includes
///   [#ALWAYS_REFUSED]
/// @param outside whether telephone systems that answer may be made to dial on
/// @param stopped whether nothing at all may be dialled now
public record DiallingPolicy(
    Optional<Set<Region>> countries,
    Set<NumberKind> refusedKinds,
    OutsideLines outside,
    Caps caps,
    boolean stopped) {

  /// Kinds of number whose operator earns from the call, or may do so. No owner can mean to hand
  /// callers to these; a policy can only refuse more.
  public static final Set<NumberKind> ALWAYS_REFUSED =
      Set.of(
          NumberKind.PREMIUM_RATE,
          NumberKind.SHARED_COST,
          NumberKind.PERSONAL,
          NumberKind.PAGER,
          NumberKind.VOICEMAIL,
          NumberKind.INTERNATIONAL,
          NumberKind.UNKNOWN);

  /// The policy of a project that has set none.
  public static final DiallingPolicy DEFAULT =
      new DiallingPolicy(Optional.empty(), ALWAYS_REFUSED, Caps.DEFAULT, false);

  /// A policy under which nothing that answers may be made to dial on.
  public DiallingPolicy(
      Optional<Set<Region>> countries, Set<NumberKind> refusedKinds, Caps caps, boolean stopped) {
    this(countries, refusedKinds, OutsideLines.CLOSED, caps, stopped);
  }

  public DiallingPolicy {
    countries = countries.map(Set::copyOf);
    refusedKinds =
        Stream.concat(refusedKinds.stream(), ALWAYS_REFUSED.stream()).collect(toUnmodifiableSet());
  }

  public DiallingPolicy withOutside(OutsideLines other) {
    return new DiallingPolicy(countries, refusedKinds, other, caps, stopped);
  }

  public DiallingPolicy withStopped(boolean now) {
    return new DiallingPolicy(countries, refusedKinds, outside, caps, now);
  }
}
