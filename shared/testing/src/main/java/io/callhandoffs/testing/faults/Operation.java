package io.callhandoffs.testing.faults;

/// What a client wants of a service. AWS's clients try it several times.
///
/// @param number counts them, from 1
/// @param tries counts its requests, from 1
public record Operation(int number, int tries) {}
