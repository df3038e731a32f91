package io.callhandoffs.bench.growth;

/// What one call took, of many.
///
/// @param wallMillis the time that all took, divided by their number
/// @param cpuMillis of the functions' threads, without those of the database
record Effort(double wallMillis, double cpuMillis) {}
