package io.callhandoffs.destinations;

import java.util.List;
import java.util.Optional;

/// Some destinations as clients see them.
///
/// @param next shows where the list goes on; null where it ends
record DestinationListView(List<DestinationView> destinations, Optional<String> next) {}
