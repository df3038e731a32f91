package io.callhandoffs.bench;

/// What one peer did in one round.
///
/// @param cold its start with a call that was there already
/// @param late its start with a call that came a second after it was ready
/// @param later the calls after the first
record Measured(Life.Start cold, Life.Start late, Life.Later later) {}
