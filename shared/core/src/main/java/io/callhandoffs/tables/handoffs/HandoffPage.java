package io.callhandoffs.tables.handoffs;

import io.callhandoffs.handoff.Handoff;
import java.util.List;
import java.util.Optional;

/// Some of the handoffs that were asked for, the newest first. If a query matches few of many, a
/// page may be short and still have another after it.
///
/// @param after where the next page goes on; empty on the last
public record HandoffPage(List<Handoff> handoffs, Optional<String> after) {

  public static final int MAX_SIZE = 100;

  public static final int DEFAULT_SIZE = 50;

  public HandoffPage {
    handoffs = List.copyOf(handoffs);
  }
}
