package io.callhandoffs.call;

import io.callhandoffs.handoff.Handoff;

/// A decision: what the handoff becomes, and what happens next on the line.
public record Turn(Handoff handoff, Step step) {}
