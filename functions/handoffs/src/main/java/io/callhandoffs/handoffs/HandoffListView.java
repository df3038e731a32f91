package io.callhandoffs.handoffs;

import java.util.List;
import java.util.Optional;

/// One page of handoffs.
///
/// @param next token of the next page; null on the last
/// @param count how many there are on all pages, or at least; null where nobody asked, and on
///   further pages
/// @param countIsExact whether there are no more; null where there is no count
record HandoffListView(
    List<HandoffEntryView> handoffs,
    Optional<String> next,
    Optional<Integer> count,
    Optional<Boolean> countIsExact) {}
