package io.callhandoffs.local.matrix;

import io.callhandoffs.testing.faults.FaultKind;

/// One way of a call, and what fails on it.
///
/// @param step the name of the step
record Cell(Way way, Service service, FaultKind kind, Scope scope, String step) {}
