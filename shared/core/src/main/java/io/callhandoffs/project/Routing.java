package io.callhandoffs.project;

import java.util.Optional;

/// How likely it must be what a caller wants before it is done. What the owner has not decided is
/// as the router has it.
///
/// @param fits a caller for whom less likely than this anything fits goes to the default
/// @param sure a caller who wants one destination as likely as this is put through to it; a less
///   likely one is asked once more
public record Routing(Optional<Probability> fits, Optional<Probability> sure) {

  public static final Routing DEFAULT = new Routing(Optional.empty(), Optional.empty());
}
