package io.callhandoffs.checks;

import java.util.List;
import java.util.Optional;

/// One page of a destination's checks, the latest first.
///
/// @param next token of the next page; null on the last
record CheckListView(List<CheckView> checks, Optional<String> next) {}
