package io.callhandoffs.handoffs;

/// How many handoffs fit a list's filters.
///
/// @param least as many have been counted
/// @param isExact whether there are no more
record HandoffCount(int least, boolean isExact) {}
