package io.callhandoffs.handoffs;

import java.util.List;
import java.util.Optional;

/// Some handoffs as clients see them.
///
/// @param next shows where the list goes on; null where it ends
record HandoffListView(List<HandoffEntryView> handoffs, Optional<String> next) {}
