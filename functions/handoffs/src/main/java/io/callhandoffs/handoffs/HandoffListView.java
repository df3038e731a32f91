package io.callhandoffs.handoffs;

import java.util.List;
import java.util.Optional;

/// One page of handoffs.
///
/// @param next token of the next page; null on the last
record HandoffListView(List<HandoffEntryView> handoffs, Optional<String> next) {}
