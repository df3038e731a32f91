package io.callhandoffs.statistics;

import io.callhandoffs.destination.DestinationId;
import java.util.Optional;

/// What is counted together within a project.
///
/// @param quarter when the attempt, or the handoff, began
/// @param destination the one that was tried; empty for what is counted of handoffs as a whole
public record Counter(Quarter quarter, Optional<DestinationId> destination) {}
