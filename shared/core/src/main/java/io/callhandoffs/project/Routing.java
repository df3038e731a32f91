package io.callhandoffs.project;

import java.util.Optional;

/// The confidence thresholds of routing. An empty one is the router's own.
///
/// @param fits below this probability that any destination fits, the caller goes to the default
/// @param sure from this probability of a destination on, the caller is put through to it; below,
///   they are asked once more
public record Routing(Optional<Probability> fits, Optional<Probability> sure) {

  public static final Routing DEFAULT = new Routing(Optional.empty(), Optional.empty());
}
