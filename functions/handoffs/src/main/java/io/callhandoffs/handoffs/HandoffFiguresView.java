package io.callhandoffs.handoffs;

import io.callhandoffs.statistics.Figures;
import java.util.Map;

/// What was counted of handoffs.
///
/// @param began how many
/// @param unclassified those that went to the default because nothing that the caller said fitted
/// @param states how often each happened, of those that are over
/// @param endings what was done for callers whom nobody could take
record HandoffFiguresView(
    long began, long unclassified, Map<String, Long> states, Map<String, Long> endings) {

  static HandoffFiguresView of(Figures figures) {
    return new HandoffFiguresView(
        figures.handoffs(),
        figures.unclassified(),
        AttemptFiguresView.named(figures.states()),
        AttemptFiguresView.named(figures.endings()));
  }
}
