package io.callhandoffs.destinations;

import java.util.List;
import java.util.Optional;

/// One page of destinations.
///
/// @param next token of the next page; null on the last
record DestinationListView(List<DestinationView> destinations, Optional<String> next) {}
